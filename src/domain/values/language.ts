const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that name no language: more than one, none, not known. */
const noLanguages = new Set(['mul', 'zxx', 'und', 'mis']);
/** Languages without a code of two letters that people bring along. */
const ofThreeLetters =
  'ace arz ary ast awa bho byn ceb ckb cnr fil frp gez gsw guz hak haw hil hmn ilo kab kam kok luo mai mer mni nan nap nds nso pam rhg rif rom sat scn sco shi syr tet tig tpi tzm vec war wuu yue zgh';

/**
 * A language in its one form (BCP 47): `EN`, `eng` and `en` are `en`, `pt_br` is `pt-BR`. Undefined for what is no language:
 * `xx`, a name, a place that does not exist.
 */
export function languageOf(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  if (tag.length > 35) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined) return undefined;
    const { language, region } = new Intl.Locale(canonical);
    if (language === undefined || noLanguages.has(language) || names.of(language) === undefined)
      return undefined;
    return region === undefined || regions.of(region) !== undefined ? canonical : undefined;
  } catch {
    return undefined;
  }
}

let byName: ReadonlyMap<string, string> | undefined;

/** A language by its name in English or in itself, in any case: `Polish` and `polski` are `pl`. */
export function languageNamed(text: string): string | undefined {
  byName ??= namesOfLanguages();
  return byName.get(keyOf(text));
}

const keyOf = (name: string) => name.normalize('NFC').trim().toLowerCase();

function namesOfLanguages(): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = [
    ...letters.flatMap((one) => letters.map((other) => one + other)),
    ...ofThreeLetters.split(' '),
  ];
  const found = new Map<string, string>();
  for (const code of codes) {
    const language = languageOf(code);
    const name = language === undefined ? undefined : names.of(language);
    if (language === undefined || name === undefined) continue;
    found.set(keyOf(name), language);
    const own = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(language);
    if (own !== undefined && !found.has(keyOf(own))) found.set(keyOf(own), language);
  }
  return found;
}
