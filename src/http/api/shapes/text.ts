import { z } from 'zod';
import { sentence } from '../../../domain/sentence.ts';
import { faultOfLine, shownLine, shownProse } from '../../../domain/visible-text.ts';
import { asMessage } from '../../ask/message.ts';

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const unprintableButLines = /[\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** The letters of the basic plane that an expression finds, as a class of a pattern writes them: `\u0000-\u001f\u007f`. */
function rangesOf(expression: RegExp): string {
  const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  let ranges = '';
  for (let code = 0, from = -1; code <= 0x10000; code += 1) {
    const found = code < 0x10000 && expression.test(String.fromCharCode(code));
    if (found && from < 0) from = code;
    if (found || from < 0) continue;
    ranges += escaped(from) + (code - 1 > from ? `-${escaped(code - 1)}` : '');
    from = -1;
  }
  return ranges;
}

// What the checks say, for the description: its patterns have no flags, so that any reader of it takes them as they stand.
const never = rangesOf(/[\p{Cc}\p{Zl}\p{Zp}]/u);
const unseen = rangesOf(/[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u);
const linePattern = `^[^${never}]*[^${never}${unseen}][^${never}]*$`;
const gone = rangesOf(/(?![\n\r\t])\p{Cc}/u);
const prosePattern = `^[^${gone}]*$`;
const saidPattern = `^[^${gone}]*[^${gone}${unseen}\\n\\r\\t][^${gone}]*$`;

/** A text of at most so many characters, as the description counts them: one outside the basic plane is one. */
function textOf(max: number) {
  const message = asMessage(sentence('text_too_long', { most: max }));
  const fits = (text: string) => text.length <= max || (text.length <= 2 * max && [...text].length <= max);
  return z.string().refine(fits, message);
}

/** One line of text in which something can be seen. What nobody sees and nobody needs is taken out of it, as of all that follows (ADR 205). */
export function line(max: number) {
  return textOf(max)
    .overwrite(shownLine)
    .refine((text) => !unprintable.test(text), asMessage('control_characters'))
    .refine((text) => faultOfLine(text) !== 'blank', asMessage('blank'))
    .meta({ override: { minLength: 1, maxLength: max, pattern: linePattern } });
}

const nothingSeen = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]*$/u;

/** Text of several lines in which something can be seen. */
export function saidProse(max: number) {
  return prose(max)
    .refine((text) => !nothingSeen.test(text), asMessage('blank'))
    .meta({ override: { minLength: 1, maxLength: max, pattern: saidPattern } });
}

/** Text of several lines; may be empty. */
export function prose(max: number) {
  return textOf(max)
    .overwrite(shownProse)
    .refine((text) => !unprintableButLines.test(text), asMessage('control_characters'))
    .meta({ override: { maxLength: max, pattern: prosePattern } });
}
