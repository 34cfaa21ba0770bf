/** What the portal asks of Stepwell, with its token: all of it from the server, so that no browser ever holds the token. */
export interface Stepwell {
  /** `account` tells the portal’s accounts apart: wrong codes are counted for it. */
  link(code: string, account: string): Promise<string>;
  unlink(linkId: string): Promise<void>;
  session(linkId: string, way: 'frame' | 'alone'): Promise<string>;
  /** The answer of Stepwell as it is, for the element in the page. */
  opportunities(linkId: string, language: string): Promise<Relayed>;
  answer(linkId: string, body: string): Promise<Relayed>;
}

export interface Relayed {
  readonly status: number;
  readonly text: string;
}

/** An answer that is no good, with the sentence that came with it. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

export function createStepwell(serviceUrl: string, token: string): Stepwell {
  async function relay(method: string, path: string, body?: string): Promise<Relayed> {
    const reply = await fetch(`${serviceUrl}/api/v1/partner${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    return { status: reply.status, text: await reply.text() };
  }
  async function ask(method: string, path: string, body?: object): Promise<Record<string, string>> {
    const { status, text } = await relay(method, path, body && JSON.stringify(body));
    const value = text === '' ? {} : JSON.parse(text);
    if (status >= 400) throw new Refused(status, value.errors?.[0]?.message ?? value.detail);
    return value;
  }
  const at = (linkId: string) => `/links/${encodeURIComponent(linkId)}`;
  return {
    link: async (code, account) => (await ask('POST', '/links', { code, account })).linkId ?? '',
    unlink: async (linkId) => {
      await ask('DELETE', at(linkId));
    },
    session: async (linkId, way) => (await ask('POST', `${at(linkId)}/sessions`, { in: way })).url ?? '',
    opportunities: (linkId, language) => relay('GET', `${at(linkId)}/opportunities?language=${language}`),
    answer: (linkId, body) => relay('POST', `${at(linkId)}/answers`, body),
  };
}
