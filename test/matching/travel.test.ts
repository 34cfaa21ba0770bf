import { expect } from 'chai';
import fc from 'fast-check';
import { travelModes } from '../../src/domain/values/place.ts';
import { evaluate } from '../../src/matching/index.ts';
import { minutesBy, quickest, straightKm, usableModes } from '../../src/matching/travel.ts';
import { seed } from './arbitraries.ts';
import { need, north, pairOf, town, world } from './findings.ts';

const { travel } = world.rules;
const free = { drive: true, mustUsePublicTransport: false };

function journey(pair: ReturnType<typeof pairOf>) {
  const logistics = evaluate(pair, world).parts.find(({ part }) => part === 'logistics');
  return logistics?.reasons.find(({ code }) => code.startsWith('travel_'))?.data;
}

describe('travel', () => {
  it('knows the distance of two towns', () => {
    const leeds = { lat: 53.7997, lon: -1.5492 };
    const york = { lat: 53.958, lon: -1.0803 };
    expect(straightKm(leeds, york, travel)).to.be.closeTo(35.4, 0.5);
    expect(straightKm(town, north(10), travel)).to.be.closeTo(10, 0.01);
  });

  it('goes the detour at the speed of the mode, overhead added, rounded up', () => {
    // 10 km × 1.34 = 13.4 km; at 18 km/h 44.67 minutes, 15 to the stop and waiting.
    expect(minutesBy('public_transport', 10, travel)).to.equal(60);
    // 1.34 km at 4.8 km/h.
    expect(minutesBy('walk', 1, travel)).to.equal(17);
    expect(minutesBy('walk', 0, travel)).to.equal(0);
  });

  it('takes the quickest way there is', () => {
    expect(quickest(['walk', 'bicycle', 'public_transport'], 3, travel).mode).to.equal('bicycle');
    expect(quickest(['walk', 'public_transport', 'car'], 20, travel).mode).to.equal('car');
    expect(quickest(['public_transport'], 0.2, travel).mode).to.equal('walk');
  });

  it('leaves the car out without a licence or with a need against driving', () => {
    const car = { travel: { modes: ['car' as const], maxMinutes: 600 } };
    expect(journey(pairOf({ ...car, licences: ['driving_car'] }, { place: north(20) }))?.mode).to.equal(
      'car',
    );
    expect(journey(pairOf(car, { place: north(20) }))?.mode).to.equal('public_transport');
    const withNeed = pairOf(
      { ...car, licences: ['driving_car'], needs: [need('no_driving')] },
      { place: north(20) },
    );
    expect(journey(withNeed)?.mode).to.equal('public_transport');
  });

  it('is nothing at all for work from home', () => {
    const data = journey(pairOf({}, { remote: 'fully', place: north(400) }));
    expect(data?.minutes).to.equal(0);
    expect(data?.value).to.equal(1);
  });

  it('is never longer once a need against driving or for public transport is lifted', () => {
    fc.assert(
      fc.property(
        fc.subarray([...travelModes]),
        fc.boolean(),
        fc.boolean(),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (modes, drive, must, km) => {
          const before = quickest(
            usableModes(modes, { drive, mustUsePublicTransport: must }),
            km,
            travel,
          ).minutes;
          for (const can of [
            { ...free, drive, mustUsePublicTransport: false },
            { drive: true, mustUsePublicTransport: must },
          ]) {
            expect(quickest(usableModes(modes, can), km, travel).minutes).to.be.at.most(before);
          }
        },
      ),
      { seed },
    );
  });
});
