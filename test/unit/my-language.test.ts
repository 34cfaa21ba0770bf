import { expect } from 'chai';
import type { Request, Response } from 'express';
import { acceptedOwnLanguage, keepLanguage } from '../../src/http/pages/my/language.ts';

/** A request as far as these look at it. */
const asking = (secure: boolean, cookie?: string): Request =>
  ({
    secure,
    get: (name: string) => (name === 'cookie' ? cookie : undefined),
  }) as unknown as Request;

function cookieFor(secure: boolean): string {
  const set: string[] = [];
  const response = { append: (_name: string, line: string) => set.push(line) } as unknown as Response;
  keepLanguage(asking(secure), response, 'es');
  return set.join();
}

describe('the language of the pages of people', () => {
  it('is kept for this host and TLS alone where people come by TLS, and as it can be where not', () => {
    expect(cookieFor(true)).to.equal('__Host-stepwell-reads=es; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(cookieFor(false)).to.equal('stepwell-reads=es; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is what was kept, and nothing that is none', () => {
    for (const secure of [true, false]) {
      const [kept = ''] = cookieFor(secure).split(';');
      expect(acceptedOwnLanguage(asking(secure, `other=1; ${kept}`))).to.equal('es');
    }
    expect(acceptedOwnLanguage(asking(true, '__Host-stepwell-reads=xx'))).to.equal('en');
    expect(acceptedOwnLanguage(asking(true, 'my-stepwell-reads=es'))).to.equal('en');
  });
});
