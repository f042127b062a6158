// Names of people, where a key or the header of a column says that it holds them. Names in running text are not looked for:
// without a model of language every second noun would be one.

import { definePersonalData } from '../define-personal-data.ts';

const NAME = /^\p{Lu}[\p{L}'’.-]{1,24}(?: (?:\p{Lu}|de|van|von|der|di|da|bin|al)[\p{L}'’.-]{0,24}){0,4}$/u;
const CJK = /^(?:[\u4e00-\u9fff]{2,4}|[\uac00-\ud7af]{2,4})$/;
const PLACEHOLDER =
  /^(?:(?:first|last|full|user|given|family|middle|patient|customer|employee|sur|your|my|sample|test|example)[ _-]?(?:name)?|name|john|jane|doe|smith|john doe|jane doe|john smith|jane smith|max mustermann|erika mustermann|mustermann|max|foo|bar|baz|test user|alice|bob|charlie|carol|dave|eve|mallory|none|null|true|false|unknown|string|str|text|n\/a|na|nan|admin|user|anonymous|redacted|object|float|int|required|optional)$/i;

/** Who made it, in files that say so. */
const AUTHORS_FILE =
  /\.(?:cff|bib|ris)$|^(?:codemeta|\.zenodo|package|composer)\.json$|^(?:pyproject|cargo)\.toml$|^authors/i;

/** Files where values stand without quotes. */
const SETTINGS = /(?:^\.env.*|\.(?:ini|cfg|conf|env|properties|log|txt))$/i;

export const personName = definePersonalData({
  id: 'pii/person-name',
  title: 'Name of a person',
  severity: 'low',
  why: 'In a record it says whose the rest of the row is; with data about health or money beside it, the GDPR (art. 4 and 9) and HIPAA ask for its removal.',
  shape: 'named',
  isWord: true,
  contextWords: [
    'first name',
    'firstname',
    'last name',
    'lastname',
    'full name',
    'fullname',
    'surname',
    'given name',
    'family name',
    'middle name',
    'maiden name',
    'mother maiden name',
    'patient name',
    'customer name',
    'employee name',
    'client name',
    'student name',
    'cardholder name',
    'cardholder',
    'account holder',
    'person name',
    'patient',
    'vorname',
    'nachname',
    'familienname',
    'prenom',
    'nom de famille',
    'nombre completo',
    'apellido',
    'apellidos',
    'nombre y apellidos',
    'cognome',
    'nome e cognome',
    'sobrenome',
    'nome completo',
    'achternaam',
    'voornaam',
    'fornavn',
    'etternavn',
    'efternamn',
    'fornamn',
    'etunimi',
    'sukunimi',
    'imie',
    'nazwisko',
    'jmeno',
    'prijmeni',
    'фамилия',
    'имя',
    '姓名',
    '氏名',
    '이름',
    '성명',
  ],
  check: ({ value, context, text, at, fileName }) => {
    if (AUTHORS_FILE.test(fileName) || (!NAME.test(value) && !CJK.test(value))) return undefined;
    if (PLACEHOLDER.test(value) || (value.length < 3 && !CJK.test(value))) return undefined;
    if (
      /\b(?:id|name|number|type|date|of|the|and|code|model|data|list|count|status|address|regression|regressor|classifier|classification|models|network|networks|distribution|distributions|functions?|machines?|forest|trees?|clustering|analysis|algorithm|detection|estimation|learning|embedding|transformer|boosting|neighbou?rs?|factor|factorization|encoder|decoder|kernel|search|score|error|index|test|matrix|university|institute|center|corporation|inc|ltd|gmbh|project|team|group|library|framework|dataset)\b/i.test(
        value,
      )
    )
      return undefined;
    if (/[a-z][A-Z].*[a-z][A-Z]/.test(value)) return undefined;
    if (context === 'patient' && !value.includes(' ')) return undefined;
    // In source an unquoted word is a name of something else.
    const open = text[at - 1] ?? '';
    const isAssigned = /=\s*$/.test(text.slice(Math.max(0, at - 3), at)) && !/["']/.test(open);
    return isAssigned && !SETTINGS.test(fileName) ? undefined : { confidence: 'medium' };
  },
  falsePositives: 'Made-up people, and people who published the data themselves.',
  examples: [
    'text(patients.csv): id,first_name,last_name\n1,Katarzyna,Wojciechowska\n',
    'text(p.json): {"patient_name": "Oluwaseun Adeyemi"}',
    'text(p.yaml): last_name: Wojciechowska',
  ],
  nearMisses: [
    'text(p.json): {"first_name": "First name"}',
    'text(m.py): first_name = CharField(max_length=30)\n',
    'text(p.json): {"full_name": "org/model-name"}',
    'Katarzyna Wojciechowska wrote this',
  ],
});
