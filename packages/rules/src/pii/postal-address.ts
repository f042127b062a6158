// Addresses of houses: of the United States by state and ZIP code, of Britain by postcode, and of Germany, France, Spain,
// Italy and the like by five digits, each with a street before.

import { definePersonalData } from '../define-personal-data.ts';

const STATE =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ ,]{1,2}$/;
const US_STREET =
  /\b\d{1,5}(?:-\d{1,4})?[A-Z]? (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z0-9][\w'.-]{0,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Terrace|Ter|Way|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Trl|Loop|Broadway)\b/;
const PO_BOX = /\bP\.? ?O\.? Box \d{1,6}\b/i;
const BRITISH_STREET =
  /\b(?:Flat \w{1,4},? )?\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'.-]{0,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Close|Crescent|Cres|Gardens|Gdns|Grove|Hill|Mews|Park|Place|Pl|Row|Square|Sq|Terrace|Walk|Way|Green|Gate)\b/;
const CONTINENTAL_STREET =
  /(?:\b[\p{Lu}][\p{L}.-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|straat|laan|plein|gracht|gatan|vägen|vej|gade) ?\d{1,4} ?[a-z]?\b|\b(?:Straße|Strasse|Str\.|Am|An der|Im|Auf dem|Unter den) [\p{Lu}][\p{L}. -]{1,30} \d{1,4}[a-z]?\b|\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square) [\p{L}'’ .-]{2,40}|\b(?:Calle|C\/|Avenida|Avda\.?|Av\.|Plaza|Paseo|Carrer|Ronda|Camino|Via|Viale|Piazza|Corso|Largo|Vicolo|Rua|Praça|ul\.|ulica|aleja|al\.) ?[\p{L}'’ .-]{2,40}?,? (?:n[º°o.] ?)?\d{1,4}\b)/iu;

export const postalAddress = definePersonalData({
  id: 'pii/postal-address',
  title: 'Postal address',
  severity: 'low',
  why: 'It says where a person lives, for burglars and stalkers as for advertisers; it is personal data under the GDPR (art. 4), HIPAA and the CCPA.',
  shape: 'groups',
  forms: [
    '#####',
    '#####-####',
    'A# #AA',
    'A## #AA',
    'AA# #AA',
    'AA## #AA',
    'A#A #AA',
    'AA#A #AA',
    '#### AA',
  ],
  formsInContext: ['####', '##-###', '### ##'],
  contextWords: [
    'address',
    'street',
    'home address',
    'anschrift',
    'adresse',
    'strasse',
    'straße',
    'rue',
    'calle',
    'direccion',
    'indirizzo',
    'via',
    'residence',
    'postal',
    'mailing address',
    'shipping address',
    'billing address',
    'lives at',
    'endereco',
    'rua',
    'adres',
    'ulica',
    'straat',
    'wohnhaft',
  ],
  check: ({ value, text, at, before }) => {
    const near = text
      .slice(Math.max(0, at - 120), at)
      .replace(/[\n\r]+/g, ', ')
      .replace(/["']|\\n/g, '');
    if (/^\d{5}(?:-\d{4})?$/.test(value)) {
      if (STATE.test(before)) return US_STREET.test(near) || PO_BOX.test(near) ? {} : undefined;
      if (
        value.length !== 5 ||
        !/(?:[,;|]\s{0,2}(?:[DFEI]-)?|\n|\b[A-ZÄÖÜ]?-)$/.test(text.slice(Math.max(0, at - 4), at))
      )
        return undefined;
      return CONTINENTAL_STREET.test(near.slice(-70)) &&
        /^ {1,2}\p{Lu}\p{L}{2,}/u.test(text.slice(at + 5, at + 12))
        ? {}
        : undefined;
    }
    if (/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(value)) return BRITISH_STREET.test(near) ? {} : undefined;
    if (/^\d{4} [A-Z]{2}$/.test(value))
      return /(?:straat|laan|plein|gracht|weg|kade|singel) \d{1,4}[a-z]?,? {0,2}$/i.test(near)
        ? {}
        : undefined;
    return /[,;]\s{0,2}$/.test(near.slice(-3)) &&
      CONTINENTAL_STREET.test(near.slice(-70)) &&
      /^ \p{Lu}\p{L}{2,}/u.test(text.slice(at + value.length, at + value.length + 7))
      ? {}
      : undefined;
  },
  falsePositives: 'Addresses of companies and public places.',
  examples: [
    '742 Maple Ridge Road, Springfield, IL 62704',
    'text(a.csv): id,address\n1,"1810 Oak Street, Denver, CO 80203"\n',
    'text(a.json): {"address": "Lindenstraße 14, 10969 Berlin"}',
    '12 rue de la Paix, 75002 Paris',
    'Calle de Alcalá 45, 28014 Madrid',
    'Via Garibaldi 12, 16124 Genova',
    '17 Harcourt Road, London SW7 2AZ',
  ],
  nearMisses: [
    'Springfield, IL 62704',
    '20000 steps, 30000 Samples',
    'model A1 2BC on the road',
    'batch 12, 10969 Items',
    '742 items in WA 98101',
  ],
});
