// Numbers of telephones: international ones with their plus sign, North American ones in their usual form, and national
// ones where a word says that it is one.

import { definePersonalData } from '../define-personal-data.ts';
import { isInternationalNumber, isNorthAmericanNumber } from '../pii-checks/calling-codes.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

/** Groups that a person would write: no decimal point, no date, no range of years. */
const NO_NUMBER =
  /^\d+[.]\d+$|^(?:19|20)\d{2}[-./ ](?:0?\d|1[0-2])[-./ ]\d{1,2}(?:\D|$)|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}|^(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}$|^\d{1,3}(?:\.\d{1,3}){3}$|^\d{1,2}(?: \d{1,2}){3,}$(?<!^0\d( \d\d){4})/;

export const phone = definePersonalData({
  id: 'pii/phone',
  title: 'Phone number',
  severity: 'medium',
  why: 'A number reaches a person, resets the passwords of their accounts and links records of them; it is personal data under the GDPR (art. 4) and the CCPA.',
  shape: 'phone',
  forms: ['###-###-####', '###.###.####', '#-###-###-####', '# (###) ###-####', '(###) ###-####'],
  formsInContext: ['### ### ####', '##########', '###-####'],
  contextWords: [
    'phone',
    'phone number',
    'phonenumber',
    'phone no',
    'telephone',
    'telephone number',
    'tel',
    '=mobile',
    'mobile number',
    'mobile phone',
    'mobile no',
    'mob',
    'cell phone',
    'cellphone',
    'cell number',
    'fax',
    'whatsapp',
    'contact number',
    'contact no',
    'call me',
    'call us',
    'call me at',
    'call at',
    'reach me',
    'msisdn',
    'handynummer',
    '=handy',
    'telefon',
    'telefonnummer',
    'telefonnr',
    'rufnummer',
    'mobil',
    'mobilnummer',
    'mobiltelefon',
    'festnetz',
    '=portable',
    'numero de telephone',
    'telefono',
    'movil',
    'celular',
    'cellulare',
    'telefone',
    'telemovel',
    'telefoon',
    'telefoonnummer',
    'mobiel',
    'puhelin',
    'puhelinnumero',
    'telefonszam',
    'telefonnummer',
    'telefonicky',
    'mobilni',
    'komorka',
    'komorkowy',
    'telefoni',
    'телефон',
    'тел',
    'моб',
    'мобильный',
    'телефону',
    'τηλεφωνο',
    'κινητο',
    '電話',
    '携帯',
    '電話番号',
    '手机',
    '手机号',
    '电话',
    '手機',
    '휴대폰',
    '전화',
    '전화번호',
    '연락처',
    'โทร',
    'เบอร์',
    'هاتف',
    'جوال',
    'الهاتف',
    'טלפון',
    'נייד',
    'dien thoai',
    '=sdt',
    'telepon',
    'no hp',
    'nomor hp',
    'फोन',
    'मोबाइल',
  ],
  check: ({ value, compact, before, context, text, at }) => {
    const digits = compact.replace(/\D/g, '');
    if (
      digits.length !== compact.length ||
      isTrivial(digits) ||
      new Set(digits).size <= 2 ||
      /(\d)\1{6}/.test(digits)
    )
      return undefined;
    if (/(?:0123456|1234567|2345678)/.test(digits) && !/^\+?[1-9]\d{0,2}[ (]/.test(value)) return undefined;
    if (/1234567890?$|0123456789/.test(digits)) return undefined;
    if (value.startsWith('+')) {
      if (/^\+\d+\.\d+$/.test(value)) return undefined;
      const isDiff = (at === 0 || text[at - 1] === '\n') && /^\+\d+$/.test(value);
      if (
        isDiff ||
        (/[\dA-Za-z)\]]\s?$/.test(before.slice(-2)) === true &&
          context === undefined &&
          !/[a-z:]\s$/i.test(before.slice(-2)))
      )
        return undefined;
      return isInternationalNumber(digits) ? {} : undefined;
    }
    if (/[=<>*/^~]\s?-?$/.test(before.slice(-3)) && context === undefined) return undefined;
    const national = digits.length === 11 && digits[0] === '1' ? digits.slice(1) : digits;
    if (/^(?:1[-. ]?)?\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}$/.test(value)) {
      // 555 belongs to films; elsewhere than in 555-01xx some are in use.
      if (!isNorthAmericanNumber(national)) return undefined;
      return /^...555/.test(national) && context === undefined ? undefined : {};
    }
    if (context === undefined || NO_NUMBER.test(value)) return undefined;
    if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(value)) return undefined;
    if (digits.startsWith('00')) return isInternationalNumber(digits.slice(2)) ? {} : undefined;
    if (digits.length === 10 && /^[2-9]/.test(digits) && isNorthAmericanNumber(digits)) return {};
    if (/555-?(?:01\d\d|1212|1234)$/.test(value) || /^555/.test(digits)) return undefined;
    const isGrouped = /\d[ \-./()]+\d/.test(value);
    if (digits[0] === '0') return digits.length >= 8 && digits.length <= 12 ? {} : undefined;
    if (digits.length < 7 || digits.length > 12) return undefined;
    return isGrouped
      ? { confidence: 'medium' }
      : digits.length >= 8 && digits.length <= 11
        ? { confidence: 'medium' }
        : undefined;
  },
  falsePositives: 'Numbers of companies, and numbers of ten digits that are none.',
  examples: [
    'call +49 30 23125 771',
    'reach her at (415) 482-0137',
    ...shownIn('phone', '212-736-5000'),
    'text(kontakt.yaml): telefon: 030 / 901820',
    'Téléphone : 01 42 68 53 00',
    'text(contact.json): {"mobile": "9876501234"}',
  ],
  nearMisses: [
    'call 415-555-0132',
    'started at 1700000000 and ended at 1700003600',
    'lr 0.0001 loss 3.1415926535',
    'version 415.482.0137.1',
    'ids 4154820137, 4154820138, 4154820139',
    'text(a.py): phone = ""\nseed = 1234567890\n',
    'order 123-456-7890',
  ],
});
