/** What nobody sees: marks, joiners, fillers, tags, the place of a picture. Within a text they may be needed (Persian, Hindi, emoji); alone they are nothing. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1d159}\ufffc]/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** They break a line as a control character does. */
const breaking = /[\p{Zl}\p{Zp}]/u;

/** What is wrong with a line of text that names somebody or something; undefined when nothing is. */
export function faultOfLine(text: string): 'blank' | 'control_characters' | undefined {
  if (breaking.test(text)) return 'control_characters';
  return seen.test(text.replace(unseen, '')) ? undefined : 'blank';
}

/** Scripts whose letters join or stack, so that a joiner between two of them is seen. */
const joining =
  'Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese';
const joined = `[${joining
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]`;
const flag = '\\u{1f3f4}[\\u{e0030}-\\u{e007a}]{1,10}\\u{e007f}';
const selected = '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])\\p{Variation_Selector}';

/** What does nothing between any letters, or turns and hides them. */
const needless =
  /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}]|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\u061c\ufff9-\ufffb]/gu;
/** What is seen by what it does to its neighbours, and the same where it does nothing. */
const inLine = new RegExp(
  `(${flag}|(?<=${joined}\\ufe0f?)[\\u200c\\u200d](?=${joined})|${selected})|[\\u200c\\u200d\\u{e0020}-\\u{e007f}]|\\p{Variation_Selector}`,
  'gu',
);

/** Embeddings and overrides, notes between lines, switches of old, and tags that are no flag: none of them is needed to write. */
const inProse = new RegExp(
  `(${flag})|[\\u202a-\\u202e\\u206a-\\u206f\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]`,
  'gu',
);
const isolating = /[\u2066-\u2069]/;
const paragraphs = /(\r\n|[\n\r\u0085\u2029])/;

/**
 * A name as others will read it: without signs that nobody sees and its script does not need. What turns or hides the letters after it
 * goes with them, so that no name reads as another, and one that was copied from somewhere is the same as one that was typed.
 */
export const shownLine = (text: string): string => text.replace(needless, '').replace(inLine, '$1');

/** Text of several lines as others will read it: it turns nothing that stands after it. Isolates stay where each is closed in its paragraph. */
export function shownProse(text: string): string {
  const plain = text.replace(inProse, '$1');
  return isolating.test(plain) ? plain.split(paragraphs).map(balanced).join('') : plain;
}

/** A paragraph without isolates that nothing closes, and without ends of none. */
function balanced(paragraph: string): string {
  const signs = [...paragraph];
  const open: number[] = [];
  const kept = signs.map((sign, at) => {
    if (sign === '\u2069') return open.pop() !== undefined;
    if (isolating.test(sign)) open.push(at);
    return true;
  });
  const never = new Set(open);
  return signs.filter((_, at) => kept[at] && !never.has(at)).join('');
}
