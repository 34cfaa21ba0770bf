/** Letters of other alphabets, of the phonetic one, and with hooks and strokes, that look like Latin ones: a letter, then those like it. */
const rows: readonly string[][] = [
  'aАаΑαɑᴀⲀⲁᎪꓮ∀ⱥᶏ',
  'bВвΒβЬьʙᏴꓐƀɓƃᵬᶀꞗ',
  'cСсϹϲᴄⲤⲥᏟꓚ¢ƈȼɕↄɔꜿꞓꞔ',
  'dԀԁᴅᎠꓓđðɖɗƌȡᵭᶁᶑꝺꟈ',
  'eЕеΕεЄєᴇⲈⲉᎬꓰ℮ɛəǝɇɘɜɝᶒᶓᶔⱸꬲꬴ',
  'fҒғϜꜰꓝƒϝᵮᶂꝼꞙꬵ',
  'gɡɢԌԍᏀꓖɠցǥʛᵹᶃꞡꬶ',
  'hНнΗһҺʜⲎᎻꓧհħɦⱨꞕ',
  'iІіΙιӀɪıᏆꓲⲒⲓɩ¡ɨᶖ',
  'jЈјᴊᎫꓙʝϳȷɉɟʄ',
  'kКкΚκᴋⲔⲕᏦꓗƙқҚᶄⱪꝁꝃꝅꞣ',
  'lʟᏞꓡłⳐⳑɫƚȴɬɭᴌᶅⱡꝉꞎꬷꬸꬹ',
  'mМмΜᴍⲘⲙᎷꓟɱᵯᶆꬺ',
  'nΝηɴⲚⲛꓠпПոռñŋɲƞȵɳᴎᵰᶇꞑꞥꬻ',
  'oОоΟοσᴏⲞⲟօՕꓳøØ०੦Ɵᴐᶗⱺꝋꝍꬽꬾꬿ',
  'pРрΡρᴘⲢⲣᏢꓑþƥᵱᵽᶈꝑꝓꝕ',
  'qԚԛգզɋʠꝗꝙꞯ',
  'rГгʀᏒꓣɾⲄⲅɍɼɽɿᴙᵲᵳᶉꞃꞧꭆꭉꭋꭌ',
  'sЅѕꜱᏚꓢʂՏȿᵴᶊꞅꞩꟊ',
  'tТтΤτᴛⲦⲧᎢꓔŧƫƭʈȶⱦᵵꞇ',
  'uυᴜսՍꓴʋᶙꞹꭎꭒ',
  'vѴѵνᴠᏙꓦᶌỽⱱⱴꝟ',
  'wԜԝωᴡᎳꓪшШաⱳ',
  'xХхΧχⲬⲭꓫ×ᶍꭖꭗꭘꭙ',
  'yУуΥүҮʏⲨꓬγƴɏỿꭚ',
  'zΖᴢᏃꓜʐƶȥɀʑᵶᶎⱬ',
].map((row) => [...row]);

const written = rows.flatMap(([letter = '', ...like]) => like.map((other) => [other, letter] as const));

/** The Latin letter that each of them looks like. A large one may look like another than its small one; else they go together. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...written.map(([other, letter]) => [other.toLowerCase(), letter] as const),
  ...written,
]);
