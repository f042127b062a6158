// Lines as people and programs write them, for the benchmark: code, logs, settings, prose. Deterministic (xorshift32).

const NAMES =
  'model data config batch loss train epoch layer weights optimizer token features labels score path result index user session cache worker'.split(
    ' ',
  );
const VERBS = 'load save fit transform predict evaluate compute update read build merge filter'.split(' ');
const MODULES = 'numpy pandas json os pathlib logging torch sklearn.metrics collections typing'.split(' ');
const LEVELS = ['INFO', 'DEBUG', 'WARNING', 'ERROR'];
const WORDS =
  'the of and a to in model is for that with on as are by this training data from an it be results using which we can'.split(
    ' ',
  );
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Makes one line after another; two makers of one seed make the same ones. */
export class ProseMaker {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b9) | 1;
  }

  logLine(): string {
    const when = `2026-${this.#two(1, 12)}-${this.#two(1, 28)}T${this.#two(0, 23)}:${this.#two(0, 59)}:${this.#two(0, 59)}.${this.#below(1000)}Z`;
    const where = `${this.#name()}.${this.#verb()}:${this.#below(900)}`;
    switch (this.#below(5)) {
      case 0:
        return `${when} ${this.#level()} [${where}] request_id=${this.#uuid()} status=${200 + this.#below(300)} took=${this.#below(9000)}ms path=/api/v1/${this.#name()}/${this.#below(100_000)}\n`;
      case 1:
        return `${when} ${this.#level()} [${where}] epoch ${this.#below(100)} step ${this.#below(1_000_000)} loss=${this.#float()} lr=${this.#float()}e-05\n`;
      case 2:
        return `${when} ${this.#level()} [${where}] 10.${this.#below(256)}.${this.#below(256)}.${this.#below(256)} "GET /static/${this.hex(12)}.js HTTP/1.1" 200 ${this.#below(900_000)}\n`;
      case 3:
        return `${when} ${this.#level()} [${where}] wrote ${this.#below(1 << 30)} bytes sha256:${this.hex(64)}\n`;
      default:
        return `${when} ${this.#level()} [${where}] ${this.sentence()}\n`;
    }
  }

  statement(): string {
    switch (this.#below(5)) {
      case 0:
        return `${this.#name()} = ${this.#name()}.${this.#verb()}(${this.#name()}, axis=${this.#below(3)})\n`;
      case 1:
        return `print(f"${this.#name()}: {${this.#name()}:.3f}", ${this.#float()})\n`;
      case 2:
        return `# ${this.sentence()}\n`;
      case 3:
        return `${this.#name()}["${this.#name()}_${this.#below(90)}"] = [${this.#below(50)}, ${this.#float()}, "${this.#name()}"]\n`;
      default:
        return `if ${this.#name()} > ${this.#float()}: ${this.#name()} = np.${this.#verb()}(${this.#name()}[${this.#below(9)}:])\n`;
    }
  }

  pythonFunction(): string {
    const body = Array.from({ length: 8 }, () => `    ${this.statement()}`).join('');
    return `\ndef ${this.#verb()}_${this.#name()}(self, ${this.#name()}, ${this.#verb()}=None):\n    """${this.sentence()}"""\n${body}    return ${this.#name()}\n`;
  }

  imports(): string {
    return `"""${this.sentence()}"""\n${MODULES.map((module) => `import ${module}\n`).join('')}`;
  }

  jsonPair(): string {
    return `"${this.#name()}_${this.#below(900)}": {"${this.#name()}": ${this.#float()}, "${this.#verb()}": "${this.#name()} ${this.#name()}", "ids": [${this.#below(99)}, ${this.#below(99_999)}]}`;
  }

  yamlBlock(): string {
    return `${this.#name()}_${this.#below(900)}:\n  ${this.#name()}: ${this.#float()}\n  ${this.#verb()}: "${this.sentence()}"\n  steps:\n    - ${this.#verb()}\n    - ${this.#verb()}\n`;
  }

  tomlTable(): string {
    return `[${this.#name()}.${this.#name()}_${this.#below(900)}]\n${this.#name()} = "${this.#name()}"\n${this.#verb()} = ${this.#float()}\nlist = [${this.#below(9)}, ${this.#below(9)}]\n\n`;
  }

  csvRow(): string {
    return `${this.#below(100_000)},${this.#name()} ${this.#name()},${this.#float()},2026-${this.#two(1, 12)}-${this.#two(1, 28)}\n`;
  }

  paragraph(): string {
    return Array.from({ length: 4 }, () => this.sentence()).join(' ');
  }

  sentence(): string {
    return `${Array.from({ length: 6 + this.#below(8) }, () => WORDS[this.#below(WORDS.length)]).join(' ')} ${this.#name()}.`;
  }

  /** @param digits how many */
  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.#below(16).toString(16)).join('');
  }

  base64(units: number): string {
    return Array.from({ length: units }, () => BASE64[this.#below(64)]).join('');
  }

  #uuid(): string {
    return [8, 4, 4, 4, 12].map((digits) => this.hex(digits)).join('-');
  }

  #float(): string {
    return `${this.#below(1000)}.${this.#below(100_000)}`;
  }

  #two(from: number, to: number): string {
    return String(from + this.#below(to - from + 1)).padStart(2, '0');
  }

  #name(): string {
    return NAMES[this.#below(NAMES.length)] ?? '';
  }

  #verb(): string {
    return VERBS[this.#below(VERBS.length)] ?? '';
  }

  #level(): string {
    return LEVELS[this.#below(LEVELS.length)] ?? '';
  }

  #below(limit: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) % limit;
  }
}
