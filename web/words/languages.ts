import { locale } from './language.ts';

/** Languages that people bring along most often; any other stays as it was said. */
const usual =
  'en ar bg bn cs da de el es et fa fi fr gu hi hr ht hu hy it ja ka km ko ku lt lv mk ml mn ne nl no pa pl prs ps pt ro ru si sk sl so sq sr sv sw ta te th ti tl tr uk ur uz vi yo zh cy ga gd';

/** `Polish`. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;

const english = new Intl.DisplayNames('en', { type: 'language' });
const byEnglishName = new Map(usual.split(' ').map((code) => [english.of(code), code]));

/** The language that a skill of the taxonomy is: `pl` for "Polish" and for "interact verbally in Polish"; undefined for every other. */
export const languageOfSkill = (label: string): string | undefined =>
  byEnglishName.get(label.replace(/^interact verbally in /, ''));

/** Languages to choose from, by name; one that is none of them comes first. */
export function languageNames(now?: string): readonly (readonly [string, string])[] {
  const codes = usual.split(' ');
  const all = codes
    .map((code) => [code, languageName(code)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, locale()));
  return now === undefined || codes.includes(now) ? all : [[now, languageName(now)], ...all];
}
