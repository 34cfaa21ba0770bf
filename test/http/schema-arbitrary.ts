import fc from 'fast-check';

/** A JSON schema as the description holds it; only what it uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    -1,
    1e308,
    0.1,
    true,
    [],
    {},
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
    '2026-02-31',
    '9999999999',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/**
 * Values near a schema: mostly what it asks for, often wrong in a place or two, so that requests get past the first check
 * and fail at the next.
 */
export function near(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema, resolve) }, { weight: 1, arbitrary: junk });
}

function fitting(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(resolve(schema.$ref), resolve);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => near(one, resolve)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectNear(schema, resolve);
    case 'array':
      return fc.array(near(schema.items ?? {}, resolve), { maxLength: 3 });
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -10,
        max: Math.min(schema.maximum ?? 10_000, 2_000_000_000),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -10, max: schema.maximum ?? 10, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    default:
      return junk;
  }
}

function objectNear(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) fields[name] = near(inner, resolve);
  const requiredKeys = [...(schema.required ?? [])];
  const known = fc.record(fields, { requiredKeys });
  const withStranger = fc
    .tuple(known, fc.string({ maxLength: 8 }), junk)
    .map(([value, name, more]) => ({ ...value, [name]: more }));
  return fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: withStranger });
}

function text(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.format === 'date')
    return fc.constantFrom('2026-11-24', '1900-01-01', '9999-12-31', '2028-02-29');
  if (schema.format === 'date-time')
    return fc.constantFrom('2026-12-24T09:30:00Z', '2030-01-01T00:00:00.5Z', '9999-12-31T23:59:59Z');
  if (schema.format === 'email') return fc.constantFrom('a@demo.example', 'not-an-address');
  if (schema.format === 'uri') return fc.constantFrom('http://data.europa.eu/esco/skill/1', 'urn:x:y', 'x:');
  if (schema.pattern?.includes(':[0-5]')) return fc.constantFrom('00:00', '09:30', '23:59', '24:00');
  // ISO 4217 keeps XTS for tests: a code without a currency.
  if (schema.pattern?.includes('[A-Z]{3}')) return fc.constantFrom('GBP', 'EUR', 'XTS');
  if (schema.pattern?.includes('[A-Z]{2}')) return fc.constantFrom('GB', 'DE', 'ZZ');
  return fc.string({ unit: 'grapheme', maxLength: Math.min(schema.maxLength ?? 40, 40) });
}
