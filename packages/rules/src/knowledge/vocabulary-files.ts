// Files of tokenizers that list words and pieces of words with numbers: every shape of text stands in them by chance.

const VOCABULARY =
  /^(?:tokenizer\.json|(?:.*[-_.])?vocab(?:ulary)?(?:[-_.].*)?\.(?:json|txt|tsv|bpe|model)|merges(?:[-_.].*)?\.txt|.*\.(?:vocab|bpe|tiktoken)|added_tokens\.json|special_tokens_map\.json|encoder\.json|dict\.txt|word_?index\.json)$/i;

/** @param fileName last component of the path; true where the file lists the vocabulary of a tokenizer */
export function isVocabulary(fileName: string): boolean {
  return VOCABULARY.test(fileName);
}
