import { useQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/field.tsx';
import { employerSearch, SearchPicker } from '../forms/search-picker.tsx';
import { partnersQuery } from '../partners/queries.ts';
import { say } from './words.ts';

/** Whom somebody lets learn something. */
export interface Recipient {
  readonly kind: 'employer' | 'partner';
  readonly id: string;
  readonly name: string;
}

/** Chooses an employer, or a partner where there is one. */
export function RecipientField({
  kind,
  value,
  onKind,
  onChange,
}: {
  readonly kind: Recipient['kind'];
  readonly value: Recipient | undefined;
  readonly onKind: (kind: Recipient['kind']) => void;
  readonly onChange: (recipient: Recipient | undefined) => void;
}) {
  const partners = (useQuery(partnersQuery).data?.items ?? []).filter((one) => one.disabledAt === undefined);
  return (
    <>
      {partners.length > 0 && (
        <Choice
          label={say('whom')}
          value={kind}
          options={[
            ['employer', say('an_employer')],
            ['partner', say('a_partner')],
          ]}
          onChange={onKind}
        />
      )}
      {kind === 'partner' && (
        <Choice
          label={say('partner')}
          required
          value={value?.id ?? ''}
          options={[['', say('choose')], ...partners.map(({ id, name }) => [id, name] as const)]}
          onChange={(id) => {
            const partner = partners.find((one) => one.id === id);
            onChange(partner && { kind: 'partner', id: partner.id, name: partner.name });
          }}
        />
      )}
      {kind === 'employer' && value === undefined && (
        <SearchPicker
          label={say('employer')}
          search={employerSearch}
          needed={say('pick_employer')}
          onPick={({ id, name }) => onChange({ kind: 'employer', id, name })}
        />
      )}
      {kind === 'employer' && value !== undefined && (
        <p>
          {say('employer')}: <strong>{value.name}</strong>{' '}
          <Button kind="quiet" onPress={() => onChange(undefined)}>
            {say('another_employer')}
          </Button>
        </p>
      )}
    </>
  );
}
