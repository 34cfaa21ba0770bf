import { expect } from 'chai';
import { open, refused, said } from './files.ts';

const text = 'externalId,displayName\np1,Zoë Müller €’\n';
const known = [[2, { externalId: 'p1', displayName: 'Zoë Müller €’' }]];
const latin = (letters: string) => Buffer.from(letters, 'latin1');

describe('the letters of a CSV file', () => {
  it('are UTF-8 or UTF-16, with a mark and without', async () => {
    const utf16 = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const files: readonly (readonly [Uint8Array, string, string])[] = [
      [Buffer.from(text), 'utf-8', 'bytes'],
      [Buffer.from(`\uFEFF${text}`), 'utf-8', 'mark'],
      [utf16, 'utf-16le', 'bytes'],
      [Buffer.from(utf16).swap16(), 'utf-16be', 'bytes'],
      [marked, 'utf-16le', 'mark'],
      [Buffer.from(marked).swap16(), 'utf-16be', 'mark'],
    ];
    for (const [bytes, name, by] of files) {
      expect((await open(bytes)).encoding).to.deep.equal({ name, by });
      expect(await said(bytes)).to.deep.equal(known);
    }
  });

  it('are those they were declared with', async () => {
    const polish = Buffer.concat([
      latin('externalId,displayName\np1,'),
      Buffer.from([0xa3, 0x75, 0x6b, 0x61, 0x73, 0x7a]),
    ]);
    expect(await said(polish, { charset: 'windows-1250' })).to.deep.equal([
      [2, { externalId: 'p1', displayName: 'Łukasz' }],
    ]);
    expect((await open(polish, { charset: 'WINDOWS-1250' })).encoding).to.deep.equal({
      name: 'windows-1250',
      by: 'declared',
    });
    expect(await said(Buffer.from(text, 'utf16le'), { charset: 'utf-16' })).to.deep.equal(known);
    expect(await said(latin('externalId,displayName\np1,Zo\xeb\n'), { charset: 'iso-8859-1' })).to.deep.equal(
      [[2, { externalId: 'p1', displayName: 'Zoë' }]],
    );
    expect(
      await said(latin('externalId,displayName\np1,Zo\xeb\np2,Ann\n'), { charset: 'utf-8' }),
    ).to.deep.equal([
      [2, 'displayName letters_lost'],
      [3, { externalId: 'p2', displayName: 'Ann' }],
    ]);
    // A mark at the beginning knows better than who sent it.
    expect(await said(Buffer.from(`\uFEFF${text}`), { charset: 'windows-1252' })).to.deep.equal(known);
    expect(await refused(text, { charset: 'klingon' })).to.deep.equal([
      'charset_unknown',
      { charset: 'klingon' },
    ]);
  });

  it('are UTF-8 though one byte is not: that row alone is in doubt', async () => {
    const bytes = Buffer.concat([
      Buffer.from('externalId,displayName\nc20a,José Peña\n'),
      latin('c20b,Ren\xe9 Sample\n'),
    ]);
    expect(await said(bytes)).to.deep.equal([
      [2, { externalId: 'c20a', displayName: 'José Peña' }],
      [3, 'displayName letters_lost'],
    ]);
  });

  it('are windows-1252 where nothing else is known, and said to be in doubt where that makes nonsense', async () => {
    const bytes = Buffer.concat([
      latin(
        'externalId;displayName\np1;Ren\xe9 M\xfcller\np2;\x80 5 \x92n\xb0 2\x92 \xbfqu\xe9?\np3;\xa3ukasz\np4;Micha\xb3\np5;a\x81b\n',
      ),
      Buffer.from('p6;José\n'),
      latin('p7;\xa312 m\xb2\n'),
    ]);
    expect((await open(bytes)).encoding).to.deep.equal({ name: 'windows-1252', by: 'guess' });
    expect(await said(bytes)).to.deep.equal([
      [2, { externalId: 'p1', displayName: 'René Müller' }],
      [3, { externalId: 'p2', displayName: '€ 5 ’n° 2’ ¿qué?' }],
      [4, 'displayName letters_in_doubt'],
      [5, 'displayName letters_in_doubt'],
      [6, 'displayName letters_in_doubt'],
      [7, 'displayName letters_in_doubt'],
      [8, { externalId: 'p7', displayName: '£12 m²' }],
    ]);
  });

  it('are in doubt where the bytes are those of Excel for Mac', async () => {
    const mac = latin(
      'externalId,displayName\np1,Jos\x8e Pe\x96a\np2,S\xbfren M\x9fller\np3,Ram\x97n\np4,Ann\n',
    );
    expect(await said(mac)).to.deep.equal([
      [2, 'displayName letters_in_doubt'],
      [3, 'displayName letters_in_doubt'],
      [4, 'displayName letters_in_doubt'],
      [5, { externalId: 'p4', displayName: 'Ann' }],
    ]);
    const among = latin('externalId,displayName\np1,Jos\x8e\np2,Ren\xe9 M\xfcller\np3,Zo\xeb\x97x \x8eana\n');
    expect(await said(among)).to.deep.equal([
      [2, 'displayName letters_in_doubt'],
      [3, { externalId: 'p2', displayName: 'René Müller' }],
      [4, { externalId: 'p3', displayName: 'Zoë—x Žana' }],
    ]);
  });

  it('are in doubt where UTF-8 was read as something else before, or is declared as such', async () => {
    const names = ['JosÃ© PeÃ±a', 'MichaÅ‚', 'Oâ€™Neil', 'JOSÃ‰', 'Ð˜Ð²Ð°Ð½', 'Â£12', 'voilÃ\u00a0 x'];
    for (const name of names)
      for (const mark of ['', '\uFEFF'])
        expect(await said(`${mark}externalId,displayName\np1,${name}\np2,Zoë\n`), name).to.deep.equal([
          [2, 'displayName letters_read_twice'],
          [3, { externalId: 'p2', displayName: 'Zoë' }],
        ]);
    for (const charset of ['iso-8859-1', 'windows-1250', 'latin1'])
      expect(await said('externalId,displayName\np1,José\np2,Ann\n', { charset }), charset).to.deep.equal([
        [2, 'displayName letters_not_as_declared'],
        [3, { externalId: 'p2', displayName: 'Ann' }],
      ]);
    for (const name of [
      'JOÃO',
      'IRMÃ',
      '“BLÅ”',
      'SMÅ–HUS',
      'Âge d’or',
      'ÑANDÚ',
      'Ñ',
      'Žana Šik',
      'ÅSA…',
      'Château €5',
    ])
      expect(await said(`externalId,displayName\np1,${name}\n`), name).to.deep.equal([
        [2, { externalId: 'p1', displayName: name }],
      ]);
  });

  it('are lost where a file was cut within one', async () => {
    expect(await said(latin('externalId,displayName\np1,Ann\np2,Jos\xc3'))).to.deep.equal([
      [2, { externalId: 'p1', displayName: 'Ann' }],
      [3, 'displayName letters_lost'],
    ]);
    expect(await said(latin('externalId,displayName\np2,Ren\xe9'))).to.deep.equal([
      [2, { externalId: 'p2', displayName: 'René' }],
    ]);
  });
});
