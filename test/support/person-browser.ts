/** A page as a browser without scripts has it. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where it leads on, where it does. */
  readonly to: string | undefined;
}

export interface PersonBrowser {
  readonly get: (path: string, how?: Pick<RequestInit, 'method' | 'headers'>) => Promise<Seen>;
  /** Sends a form, and follows nowhere. */
  readonly post: (
    path: string,
    form?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Seen>;
  /** Sends a form with all that its page holds hidden, and what is typed; follows where it leads. */
  readonly send: (path: string, typed: Readonly<Record<string, string | readonly string[]>>) => Promise<Seen>;
  /** The page after `get`, following where it leads. */
  readonly open: (path: string) => Promise<Seen>;
}

/** What a page knows of what it shows: the version, or the values and the skills they are of. */
export function hiddenIn(text: string): Readonly<Record<string, string | readonly string[]>> {
  const valuesOf = (name: string) =>
    [...text.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value = '']) =>
      value.replaceAll('&amp;', '&'),
    );
  const last = (name: string) =>
    valuesOf(name)
      .slice(-1)
      .map((value) => [name, value] as const);
  return { ...Object.fromEntries([...last('version'), ...last('shown')]), skill: valuesOf('skill') };
}

/** A browser of one person, with its cookies and no script. */
export function personBrowser(url: string, language = 'en'): PersonBrowser {
  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Seen> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { accept: 'text/html', 'accept-language': language, cookie, ...(init.headers as object) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const to = response.headers.get('location') ?? undefined;
    return { status: response.status, text: await response.text(), headers: response.headers, to };
  }
  const bodyOf = (form: Readonly<Record<string, string | readonly string[]>>): string =>
    new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    ).toString();
  const post: PersonBrowser['post'] = (path, form = {}, headers = {}) =>
    ask(path, {
      method: 'POST',
      body: bodyOf(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  async function open(path: string): Promise<Seen> {
    const seen = await ask(path);
    return seen.to === undefined ? seen : open(seen.to);
  }
  return {
    get: ask,
    open,
    post,
    async send(path, typed) {
      const sent = await post(path, { ...hiddenIn((await ask(path)).text), ...typed });
      return sent.to === undefined ? sent : open(sent.to);
    },
  };
}
