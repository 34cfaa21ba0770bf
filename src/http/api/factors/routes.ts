import type { Fields } from '../../../domain/access/decide.ts';
import type { SecondFactor } from '../../../domain/second-factor.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRow } from '../shapes/instant.ts';
import {
  codesShown,
  factorBegun,
  factorCode,
  factorConfirmed,
  factorsShown,
  newFactor,
  factorParams as params,
} from './schema.ts';

function present(row: SecondFactor, fields: Fields) {
  const shown = {
    ...presentRow(row),
    kind: row.kind,
    label: row.label,
    confirmed: row.confirmedAt !== undefined,
    codesLeft: row.codes?.length,
  };
  return visible(fields, shown, { confirmed: 'confirmedAt', codesLeft: 'kind' });
}

/** What somebody has beside their password. Whoever changes it has said once more who they are. */
export function factorRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { ownFactors } = services;
  return [
    route({
      method: 'get',
      path: '/me/factors',
      access: 'factor:read',
      summary: 'Your second factors',
      output: factorsShown,
      handler: (ctx) => ownFactors.list(ctx),
      present: (rows, fields) => ({ items: rows.map((row) => present(row, fields)), nextCursor: null }),
    }),
    route({
      method: 'post',
      path: '/me/factors',
      access: 'factor:write',
      summary: 'Add an authenticator app',
      description: 'Nothing is asked for until a code of it was confirmed.',
      body: newFactor,
      output: factorBegun,
      status: 201,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx, { body: { label } }) => ownFactors.begin(ctx, { label: label ?? '' }),
      present: ({ factor, secret, uri }, fields) => ({ factor: present(factor, fields), secret, uri }),
    }),
    route({
      method: 'post',
      path: '/me/factors/{factorId}/confirm',
      access: 'factor:write',
      summary: 'Confirm an app by a code of it',
      description:
        'From now on a sign-in asks for a code. With the first app comes the sheet of codes for the day it is gone.',
      params,
      body: factorCode,
      output: factorConfirmed,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx, asked) => ownFactors.confirm(ctx, asked.params.factorId, asked.body.code),
      present: ({ factor, recoveryCodes }, fields) => ({ factor: present(factor, fields), recoveryCodes }),
    }),
    route({
      method: 'post',
      path: '/me/recovery-codes',
      access: 'factor:write',
      summary: 'A new sheet of codes; those of the sheet before are good no more',
      output: codesShown,
      status: 201,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx) => ownFactors.renewCodes(ctx),
      present: (recoveryCodes) => ({ recoveryCodes }),
    }),
    route({
      method: 'delete',
      path: '/me/factors/{factorId}',
      access: 'factor:write',
      summary: 'Take an app away; with the last one the sheet of codes goes, too',
      params,
      status: 204,
      handler: (ctx, asked) => ownFactors.remove(ctx, asked.params.factorId),
      present: () => undefined,
    }),
  ];
}
