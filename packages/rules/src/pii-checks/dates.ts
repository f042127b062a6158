// Dates inside numbers.

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True of a day that some year has. */
export function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** @param digits six: year, month, day */
export function isYearMonthDay(digits: string): boolean {
  return isDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

/** @param digits six: day, month, year */
export function isDayMonthYear(digits: string): boolean {
  return isDay(Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
}

/** @param digits eight: four of the year, month, day; of people who live or have lived of late */
export function isFullDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1880 && year <= 2099 && isYearMonthDay(digits.slice(2));
}
