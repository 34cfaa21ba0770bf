const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in a page, between tags and in attributes with double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}' +
  'label,input,button{display:block;font:inherit}input{width:100%;box-sizing:border-box;padding:.6rem;margin:.25rem 0 1rem;border:1px solid #595959;border-radius:.25rem}' +
  'button{padding:.7rem 1.4rem;border:0;border-radius:.25rem;background:#1f4e79;color:#fff}button.second{background:none;color:inherit;border:1px solid #595959;margin-bottom:1rem}a{color:#1f4e79}a.ring{display:inline-block;padding:.7rem 0}form{margin:1rem 0}[role=alert]{border-inline-start:.3rem solid #a4161a;padding-inline-start:.8rem}' +
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}input{background:#222;color:#eee}a{color:#9ecbff}}';

/** A number that a telephone rings when it is tapped; `text` is what is said of it. */
export const ringLink = (phone: string, text: string): string =>
  `<p><a class="ring" href="tel:${escaped(phone.replaceAll(/[^\d+]/g, ''))}">${escaped(text)}</a></p>`;

/** A way on that is one button. */
export const wayOn = (path: string, text: string, second = false): string =>
  `<form method="get" action="${path}"><button${second ? ' class="second"' : ''}>${escaped(text)}</button></form>`;

/** A page that needs neither scripts nor other files. `body` is HTML, `title` is not. */
export function plainPage(
  language: string,
  title: string,
  body: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="icon" href="/favicon.svg"><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}
