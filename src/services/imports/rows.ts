import { CellError, type Cells, readBlock } from './cells.ts';

/** What a row needs to find: people and concepts by their words. */
export interface Lookups {
  readonly coachByEmail: (email: string) => Promise<string | undefined>;
  readonly skill: (uriOrLabel: string) => string | undefined;
  readonly occupation: (uriOrLabel: string) => string | undefined;
  /** The id of the employer of this name, made when new (and when `make`). */
  readonly employer: (name: string) => Promise<string>;
}

type Input = Record<string, unknown>;

const clean = (input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

function skillsIn(
  cells: Cells,
  column: string,
  lookups: Lookups,
): { uri: string; level: string }[] | undefined {
  if (cells.text(column) === undefined) return undefined;
  return cells.list(column).map((item) => {
    const [, label = item, level = 'working'] =
      /^(.*?)(?:\s*:(basic|working|skilled|expert))?$/.exec(item) ?? [];
    const uri = lookups.skill(label.trim());
    if (uri === undefined)
      throw new CellError(
        column,
        `“${item.slice(0, 80)}” is no skill of the taxonomy. Use its exact name or its URI.`,
      );
    return { uri, level };
  });
}

function occupationIn(cells: Cells, column: string, lookups: Lookups): string | undefined {
  const text = cells.text(column);
  if (text === undefined) return undefined;
  const uri = lookups.occupation(text);
  if (uri === undefined)
    throw new CellError(
      column,
      `“${text.slice(0, 80)}” is no occupation of the taxonomy. Use its exact name or its URI.`,
    );
  return uri;
}

function placeIn(cells: Cells): Input | undefined {
  const lat = cells.number('lat');
  const lon = cells.number('lon');
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined)
    throw new CellError(lat === undefined ? 'lat' : 'lon', 'Give both lat and lon, or neither.');
  return clean({ lat, lon, postcode: cells.text('postcode') });
}

const rangeIn = (cells: Cells): Input | undefined => {
  const range = clean({ min: cells.number('hoursMin'), max: cells.number('hoursMax') });
  return Object.keys(range).length === 0 ? undefined : range;
};

/** `must:dosing_window mon-fri 07:00-08:30|must:max_travel_minutes 30|prefer:regular_check_in` */
function needsIn(cells: Cells): Input[] | undefined {
  if (cells.text('needs') === undefined) return undefined;
  return cells.list('needs').map((item) => {
    const parts = /^(must|prefer|nice):(\w+)(?:\s+(.*))?$/.exec(item);
    if (parts === null)
      throw new CellError(
        'needs',
        `“${item.slice(0, 60)}” is not a need. Write it like must:dosing_window mon-fri 07:00-08:30.`,
      );
    const [, weight, code, rest] = parts;
    if (rest === undefined) return { weight, code };
    if (/^\d+$/.test(rest)) return { weight, code, minutes: Number(rest) };
    return { weight, code, windows: rest.split(';').map((text) => readBlock('needs', text)) };
  });
}

/** A participant as POST /participants takes it. Columns left out or empty are absent. */
export async function participantInput(cells: Cells, lookups: Lookups): Promise<Input> {
  const email = cells.text('coachEmail');
  const coachId = email === undefined ? undefined : await lookups.coachByEmail(email);
  if (email !== undefined && coachId === undefined)
    throw new CellError('coachEmail', 'No coach signs in with this address.');
  const amountMinor = cells.minor('wageFloor');
  const contact = clean({ email: cells.text('email'), phone: cells.text('phone') });
  const hoursPerWeek = rangeIn(cells);
  const wageFloor =
    amountMinor === undefined
      ? undefined
      : { amountMinor, currency: cells.text('currency') ?? 'GBP', per: cells.text('wagePer') ?? 'hour' };
  const maxMinutes = cells.number('maxMinutes');
  return clean({
    externalId: cells.needed('externalId'),
    displayName: cells.needed('displayName'),
    contact: Object.keys(contact).length > 0 ? contact : undefined,
    language: cells.text('language'),
    coachId,
    birthYear: cells.number('birthYear'),
    stage: cells.text('stage'),
    skills: skillsIn(cells, 'skills', lookups),
    experienceText: cells.text('experienceText'),
    supportNeeds: needsIn(cells),
    availability: cells.text('availability') === undefined ? undefined : cells.blocks('availability'),
    place: placeIn(cells),
    travel:
      cells.text('modes') === undefined && maxMinutes === undefined
        ? undefined
        : clean({ modes: cells.list('modes'), maxMinutes }),
    preferences:
      wageFloor === undefined && hoursPerWeek === undefined ? undefined : clean({ wageFloor, hoursPerWeek }),
    avoidSettings: cells.text('avoidSettings') === undefined ? undefined : cells.list('avoidSettings'),
    licences: cells.text('licences') === undefined ? undefined : cells.list('licences'),
    availableFrom: cells.text('availableFrom'),
  });
}

/** An opportunity as POST /opportunities takes it. */
export async function opportunityInput(cells: Cells, lookups: Lookups): Promise<Input> {
  const currency = cells.text('currency') ?? 'GBP';
  const [least, most] = [cells.minor('wageMin'), cells.minor('wageMax')];
  const wage =
    least === undefined
      ? undefined
      : clean({
          min: { amountMinor: least, currency },
          max: most === undefined ? undefined : { amountMinor: most, currency },
          per: cells.text('wagePer') ?? 'hour',
        });
  const accommodations = cells.list('accommodations').map((item) => {
    const [stance, code] = item.split(':');
    if (code === undefined)
      throw new CellError(
        'accommodations',
        `“${item.slice(0, 60)}” is not an accommodation. Write it like willing:regular_check_in.`,
      );
    return { stance, code, evidence: 'declared' };
  });
  cells.needed('schedule');
  return clean({
    externalId: cells.needed('externalId'),
    title: cells.needed('title'),
    employerId: await lookups.employer(cells.needed('employer')),
    duties: cells.text('duties'),
    occupation: occupationIn(cells, 'occupation', lookups),
    skills: {
      required: skillsIn(cells, 'requiredSkills', lookups) ?? [],
      desired: skillsIn(cells, 'desiredSkills', lookups) ?? [],
    },
    licences: cells.text('licences') === undefined ? undefined : cells.list('licences'),
    schedule: clean({ blocks: cells.blocks('schedule'), flexible: false, hoursPerWeek: rangeIn(cells) }),
    wage,
    contract: cells.text('contract'),
    place: placeIn(cells),
    remote: cells.text('remote'),
    startDate: cells.text('startDate'),
    openings: cells.number('openings'),
    settings: cells.text('settings') === undefined ? undefined : cells.list('settings'),
    accommodations: cells.text('accommodations') === undefined ? undefined : accommodations,
    state: cells.text('state'),
    expiresAt: cells.text('expiresAt'),
  });
}
