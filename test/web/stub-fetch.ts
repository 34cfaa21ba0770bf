/** A request as the browser would have sent it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answering = (sent: Sent) => Response | Promise<Response>;

/** Answers in place of the network until `restore`, and keeps what was sent. */
export function stubFetch(answer: Answering): { readonly sent: Sent[]; restore(): void } {
  const real = globalThis.fetch;
  const sent: Sent[] = [];
  globalThis.fetch = async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const request: Sent = {
      method: init.method ?? 'GET',
      path: String(input),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    sent.push(request);
    return answer(request);
  };
  return {
    sent,
    restore: () => {
      globalThis.fetch = real;
    },
  };
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** A refusal as the API words it. */
export function problem(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
