import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import { parseJson } from '../../src/http/ask/body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function codeOf(body: Uint8Array): string {
  try {
    parseJson(body);
    return 'read';
  } catch (error) {
    return error instanceof Problem ? error.code : 'a fault of ours';
  }
}

describe('reading a JSON body', () => {
  it('gives back what was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        if (/__proto__|constructor|prototype/.test(text)) return;
        expect(parseJson(bytes(text))).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('refuses what is not UTF-8, not JSON, or nothing', () => {
    for (const body of [
      new Uint8Array([0x22, 0xff, 0x22]),
      bytes('{"a":'),
      bytes(''),
      bytes('  '),
      bytes('{a:1}'),
    ]) {
      expect(codeOf(body)).to.equal('malformed_request');
    }
  });

  it('bounds depth and number of values', () => {
    const nested = (depth: number) => bytes('['.repeat(depth) + ']'.repeat(depth));
    expect(codeOf(nested(20))).to.equal('read');
    expect(codeOf(nested(21))).to.equal('invalid');
    expect(codeOf(nested(100_000))).to.equal('invalid');
    expect(codeOf(bytes(JSON.stringify(Array(2001).fill(0))))).to.equal('invalid');
  });

  it('refuses keys that reach into prototypes, by name', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      try {
        parseJson(bytes(`{"contact":{"${key}":{"x":1}}}`));
        expect.fail('it was read');
      } catch (error) {
        expect((error as Problem).extras.errors?.[0]?.path).to.equal(`contact.${key}`);
      }
    }
    expect(({} as Record<string, unknown>).x).to.equal(undefined);
  });

  it('has no input it cannot answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(codeOf(body)).to.be.oneOf(['read', 'malformed_request', 'invalid']);
      }),
      { numRuns: 500 },
    );
  });
});
