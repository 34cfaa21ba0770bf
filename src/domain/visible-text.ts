/** What nobody sees: marks, joiners, fillers, tags, the place of a picture. Within a text they may be needed (Persian, Hindi, emoji); alone they are nothing. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1d159}\ufffc]/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** They break a line as a control character does. */
const breaking = /[\p{Zl}\p{Zp}]/u;
/** Embeddings, overrides and isolates: what follows them is shown in another order than it is read. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a line of text that names somebody or something; undefined when nothing is. */
export function faultOfLine(text: string): 'blank' | 'direction_marks' | 'control_characters' | undefined {
  if (breaking.test(text)) return 'control_characters';
  if (turning.test(text)) return 'direction_marks';
  return seen.test(text.replace(unseen, '')) ? undefined : 'blank';
}
