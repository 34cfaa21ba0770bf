import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';

/**
 * `safety_list`: an employer or a postcode the person must stay away from. A listed outward code (`LS1`) covers every
 * postcode of it (`LS1 4AP`, `LS14AP`) and of no other (`LS14 1AA`), a listed sector (`LS1 4`) those of it. For coaches only,
 * never for an employer.
 */
export function safePlace(pair: Pair): readonly Blocker[] {
  const { employerIds, postcodes } = pair.participant.gate.safety;
  const place = postcodes.length === 0 ? undefined : placeOf(pair);
  const listed = employerIds.includes(pair.opportunity.findings.employerId)
    ? 'employer'
    : place !== undefined && postcodes.some((postcode) => covers(postcode, place))
      ? 'postcode'
      : undefined;
  if (!listed) return [];
  return [
    {
      rule: 'safety_list',
      side: 'participant',
      liftableBy: 'nobody',
      cause: 'safety',
      inReach: false,
      data: { listed },
    },
  ];
}

/** Whether the place of the work might be on the list: the list has postcodes, and the work has none, or only the beginning of one. */
export function mayBeListed(pair: Pair): boolean {
  const listed = pair.participant.gate.safety.postcodes.filter((code) => bare(code) !== '');
  if (listed.length === 0 || pair.opportunity.findings.remote === 'fully') return false;
  const place = placeOf(pair);
  return (
    place === undefined ||
    listed.some((code) => bare(code) !== bare(place) && outwardOf(code) === bare(place))
  );
}

/** The postcode of the posting, or of its employer where the posting has no place of its own. */
function placeOf({ opportunity }: Pair): string | undefined {
  const { place, employerPostcode } = opportunity.findings;
  const own =
    place?.postcode ?? (place === undefined || place.lat === undefined ? employerPostcode : undefined);
  return own === undefined || bare(own) === '' ? undefined : own;
}

function covers(listed: string, place: string): boolean {
  const code = bare(listed);
  const isSector = british.sector.test(listed.trim().toUpperCase());
  return (
    code !== '' && (code === bare(place) || (isSector ? code === sectorOf(place) : code === outwardOf(place)))
  );
}

/** A British postcode without its space, and a sector, which only its space tells from an outward code (`LS1 4`, `LS14`). */
const british = {
  unit: /^([A-Z]{1,2}\d[A-Z\d]?\d)[A-Z]{2}$/,
  sector: /^[A-Z]{1,2}\d[A-Z\d]?[\s-]+\d$/,
};

const sectorOf = (postcode: string): string | undefined => british.unit.exec(bare(postcode))?.[1];

/** Without spaces and dashes, in capitals. */
function bare(postcode: string): string {
  return postcode.replace(/[\s-]+/g, '').toUpperCase();
}

/** Whole postcodes whose form tells where they are divided: British, Irish, Canadian, Dutch, American. No two have a form in common. */
const units = [
  /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/,
  /^([A-Z]\d[\dW])[A-Z\d]{4}$/,
  /^([A-Z]\d[A-Z])\d[A-Z]\d$/,
  /^(\d{4})[A-Z]{2}$/,
  /^(\d{5})\d{4}$/,
];

/** The outward code: of a postcode of such a form however it is written, of another what stands before its space or dash. */
function outwardOf(postcode: string): string | undefined {
  const whole = bare(postcode);
  const outward = units.map((unit) => unit.exec(whole)?.[1]).find((begun) => begun !== undefined);
  if (outward !== undefined) return outward;
  const [first, second] = postcode
    .trim()
    .toUpperCase()
    .split(/[\s-]+/);
  return second === undefined ? undefined : first;
}
