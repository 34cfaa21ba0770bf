import { expect } from 'chai';
import { areaOf, moved, pressed } from '../../web/week/marking.ts';
import { blocksIn, emptyRow, rowsFor, rowsOf } from '../../web/week/rows.ts';

const monday8 = { day: 0, half: 16 };
const friday17 = { day: 4, half: 35 };

describe('marking hours of a week', () => {
  it('begins with one press and ends with the next, whichever lies first', () => {
    const begun = pressed({ at: monday8 }, friday17);
    expect(begun).to.deep.equal({ marking: { at: friday17, from: friday17 } });
    expect(pressed(begun.marking, monday8)).to.deep.equal({
      marking: { at: monday8 },
      area: { days: [0, 4], halves: [16, 35] },
    });
    expect(areaOf(monday8, friday17)).to.deep.equal(areaOf(friday17, monday8));
  });

  it('moves with arrows, by four hours and to the ends of the week, and stays inside', () => {
    expect(moved({ at: monday8 }, 'ArrowDown', false)?.at).to.deep.equal({ day: 0, half: 17 });
    expect(moved({ at: monday8 }, 'ArrowLeft', false)?.at).to.deep.equal(monday8);
    expect(moved({ at: monday8 }, 'PageDown', false)?.at).to.deep.equal({ day: 0, half: 24 });
    expect(moved({ at: monday8 }, 'End', false)?.at).to.deep.equal({ day: 6, half: 16 });
    expect(moved({ at: { day: 6, half: 47 } }, 'ArrowDown', false)?.at).to.deep.equal({ day: 6, half: 47 });
    expect(moved({ at: monday8 }, 'q', false)).to.equal(undefined);
  });

  it('marks with shift from where one stood, and goes on marking', () => {
    const once = moved({ at: monday8 }, 'ArrowDown', true);
    expect(once).to.deep.equal({ at: { day: 0, half: 17 }, from: monday8 });
    expect(once && moved(once, 'ArrowRight', true)?.from).to.deep.equal(monday8);
    expect(moved({ at: monday8 }, 'ArrowDown', false)?.from).to.equal(undefined);
  });
});

describe('the rows of a week', () => {
  it('give back the blocks they were made of, as they were', () => {
    const blocks = [
      { days: ['mon', 'sun'], from: '22:05', to: '06:50' },
      { days: ['sat'], from: '00:00', to: '24:00' },
    ] as const;
    expect(blocksIn(rowsOf(blocks))).to.deep.equal(blocks);
  });

  it('say nothing before they have a day and both times', () => {
    const first = emptyRow([]);
    expect(blocksIn([first])).to.deep.equal([]);
    const second = emptyRow([first]);
    expect(second.key).not.to.equal(first.key);
    const chosen = { ...second, days: ['mon'], from: '08:00' } as const;
    expect(blocksIn([chosen])).to.deep.equal([]);
    expect(blocksIn([{ ...chosen, to: '12:00' }])).to.deep.equal([
      { days: ['mon'], from: '08:00', to: '12:00' },
    ]);
  });

  it('stay while they say what is kept, a half-written one too, and give way to other hours', () => {
    const kept = [{ days: ['mon'], from: '08:00', to: '18:00' }] as const;
    const rows = [...rowsOf(kept), emptyRow(rowsOf(kept))];
    expect(rowsFor(rows, kept)).to.equal(rows);
    const others = [{ days: ['tue'], from: '07:00', to: '08:30' }] as const;
    expect(blocksIn(rowsFor(rows, others))).to.deep.equal(others);
    expect(rowsFor(rows, [])).to.deep.equal([]);
  });
});
