import { z } from 'zod';
import { sentence } from '../../../domain/sentence.ts';
import { conceptForm } from '../../../domain/values/concept.ts';
import { countryOf } from '../../../domain/values/country.ts';
import { type IdKind, idPrefixes } from '../../../domain/values/ids.ts';
import { wagePeriods } from '../../../domain/values/money.ts';
import { weekDays } from '../../../domain/values/week.ts';
import { shownLine } from '../../../domain/visible-text.ts';
import { asMessage } from '../../ask/message.ts';
import { line } from './text.ts';

export { line, prose, saidProse } from './text.ts';

/** A public id: prefix and ULID. */
export function id(kind: IdKind) {
  const prefix = idPrefixes[kind];
  const message = asMessage(sentence('not_an_id', { prefix }));
  return z.string().regex(new RegExp(`^${prefix}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`), message);
}

/** A concept of a taxonomy, in whichever form its address is written. */
export const conceptUri = z
  .string()
  .max(300)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$/, asMessage('not_a_uri'))
  .transform(conceptForm)
  .meta({ override: { type: 'string', format: 'uri', maxLength: 300 } });

export const localDate = z.iso.date(asMessage('not_a_date'));

/** An instant in UTC; brought to milliseconds, so that text order is time order. */
export const instant = z.iso
  .datetime({ error: asMessage('not_an_instant') })
  .transform((text) => new Date(text).toISOString());

/** An instant as shown. */
export const instantShown = z.string().meta({ override: { type: 'string', format: 'date-time' } });

export const weeklyBlock = z.strictObject({
  days: z.array(z.enum(weekDays)).min(1).max(7),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, asMessage('not_a_start')),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, asMessage('not_an_end')),
});

export const weeklyBlocks = z.array(weeklyBlock).max(100);

function countries(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => countryOf(code) !== undefined);
}

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, asMessage('not_a_country_code'))
  .refine((code) => countryOf(code) !== undefined, asMessage('unknown_country'))
  .meta({ id: 'Country', override: { enum: countries() } });

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, asMessage('not_a_currency_code'))
  .refine((code) => currencies.has(code), asMessage('unknown_currency'))
  .meta({ id: 'Currency', override: { enum: [...currencies] } });

export const amountMinor = z.int().min(0).max(1_000_000_000);

export const money = z.strictObject({ amountMinor, currency });

export const wagePeriod = z.enum(wagePeriods);

const placeFields = {
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  label: line(200).optional(),
  postcode: line(16).optional(),
  country: country.optional(),
};

const isWhole = ({ lat, lon }: { lat?: number | undefined; lon?: number | undefined }) =>
  (lat === undefined) === (lon === undefined);

export const place = z
  .strictObject(placeFields)
  .refine(isWhole, asMessage('half_a_place'))
  .meta({ description: 'Both coordinates or neither; without them the way is not known.' });

/** Where a person lives. */
export const home = z
  .strictObject({
    ...placeFields,
    until: localDate.optional().meta({ description: 'The last day there; then `nextPlace` counts.' }),
  })
  .refine(isWhole, asMessage('half_a_place'))
  .meta({ description: 'Both coordinates or neither; without them the way is not known.' });

const hours = z.number().min(0).max(168);

export const hoursRange = z
  .strictObject({ min: hours.optional(), max: hours.optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ['max'],
    message: asMessage('most_below_least'),
  });

export const email = z.email(asMessage('not_an_email')).max(254);

/** An address to sign in with: its use case looks at it, and takes it in any case, with blanks around it. */
export const signInAddress = z
  .string()
  .min(1)
  .max(254)
  .meta({ override: { pattern: "^[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]+(\\.[\\w-]+)+$" } });

/** A number as it is dialled; address books wrap those they hand out in marks that nobody sees. */
export const phone = z
  .string()
  .max(100)
  .overwrite(shownLine)
  .regex(/^\+?[0-9 ()./-]{4,30}$/, asMessage('not_a_phone_number'));

const digits = (pattern: RegExp, message: string) => z.string().regex(pattern, message).transform(Number);

/** What a text in a query stands for, as the description has it: a client writes the value, not the text. */
function standsFor(described: {
  type: 'integer' | 'boolean' | 'string';
  description?: string;
  minimum?: number;
  maximum?: number;
  default?: number;
}) {
  return ({ jsonSchema }: { jsonSchema: object }) => {
    for (const name of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, name);
    Object.assign(jsonSchema, described);
  };
}

export const limit = digits(/^\d{1,3}$/, asMessage('not_a_limit'))
  .refine((value) => value >= 1 && value <= 200, asMessage('not_a_limit'))
  .meta({ override: standsFor({ type: 'integer', minimum: 1, maximum: 200, default: 50 }) });

/** A score in a query. */
export const scoreFilter = digits(/^\d{1,5}$/, asMessage('not_a_score'))
  .refine((value) => value <= 10_000, asMessage('not_a_score'))
  .meta({ override: standsFor({ type: 'integer', minimum: 0, maximum: 10_000 }) });

/** Yes or no in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ override: standsFor({ type: 'boolean' }) });

/** Several of a list, divided by commas. */
export const severalOf = <const T extends readonly string[]>(values: T) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).max(values.length))
    .meta({
      override: standsFor({
        type: 'string',
        description: `One or several of ${values.join(', ')}, divided by commas.`,
      }),
    });

/** URIs of concepts in a query, divided by commas. */
export const conceptUris = (most: number) =>
  z
    .string()
    .max(most * 301)
    .transform((text) => text.split(','))
    .pipe(z.array(conceptUri).max(most))
    .meta({
      override: standsFor({
        type: 'string',
        description: `Up to ${most} URIs of concepts, divided by commas.`,
      }),
    });

/** What every list takes. */
export const pageQuery = {
  limit: limit.optional(),
  cursor: z
    .string()
    .max(4000)
    .regex(/^[\w.-]+$/, asMessage('cursor_of_other_list'))
    .optional(),
};

/** What is looked for: as long as the longest name. */
export const search = line(200);

/** What every list answers. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    unreadable: z.array(z.string()).optional().meta({
      description: 'Ids of records that belong here and cannot be read: what is kept of them is damaged.',
    }),
  });
}

/** What everything kept has. */
export function rowShown(kind: IdKind) {
  return { id: id(kind), version: z.int(), createdAt: instantShown, updatedAt: instantShown };
}

/** An optional field of a change: absent leaves it alone, `null` takes it away. */
export function clearable<S extends z.ZodType>(schema: S) {
  return schema.nullable().optional();
}

/** How a person had come in who did something themselves, where it was not by what they alone have. */
export const wayInShown = {
  portalName: z.string().optional().meta({ description: 'In whose portal they were signed in.' }),
  codeFrom: z.string().optional().meta({ description: 'Who made the code they were signed in by.' }),
};
