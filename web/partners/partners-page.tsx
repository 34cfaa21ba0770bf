import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import type { Partner } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Page } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import form from '../forms/form.module.css';
import { dayIn, longDate } from '../words/dates.ts';
import { actWords, type PartnerAct, Sure, useStanding } from './partner-acts.tsx';
import { PartnerEdit } from './partner-edit.tsx';
import { PartnerForm } from './partner-form.tsx';
import styles from './partners-page.module.css';
import { partnersQuery } from './queries.ts';
import { say } from './words.ts';

/** What a sheet is open for. */
type Open = { readonly partner: Partner; readonly act: PartnerAct | 'change' };

/** Portals of other organisations: who may ask and frame, what they are told, new secrets, and cutting off. */
export function PartnersPage() {
  const { zone } = useMe();
  const query = useQuery(partnersQuery);
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open>();
  const letIn = useStanding();
  const items = query.data?.items ?? [];
  const close = () => setOpen(undefined);
  // As the list has it now: a change that came meanwhile is met while somebody types.
  const shown = open && { ...open, partner: items.find(({ id }) => id === open.partner.id) ?? open.partner };
  return (
    <Page
      title={say('title')}
      aside={
        <Button kind="primary" onPress={() => setAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <p>{say('what')}</p>
      {query.isPending && <Loading rows={3} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={say('none')}>{say('none_how')}</Empty>}
      {items.length > 0 && (
        <Table
          label={say('title')}
          rows={items}
          columns={[
            { name: say('name'), cell: ({ name }) => name },
            { name: say('origins'), cell: ({ origins }) => <Addresses all={origins} /> },
            {
              name: say('told_at'),
              cell: ({ webhook }) => <Addresses all={webhook === undefined ? [] : [webhook.url]} />,
            },
            {
              name: say('state'),
              cell: ({ disabledAt }) =>
                disabledAt === undefined
                  ? say('active')
                  : say('cut_since', { day: longDate(dayIn(zone, disabledAt)) }),
            },
            {
              acts: (partner) => (
                <div className={form.bar}>
                  <Button
                    aria-label={say('change_of', { name: partner.name })}
                    onPress={() => setOpen({ partner, act: 'change' })}
                  >
                    {say('change')}
                  </Button>
                  {partner.disabledAt === undefined ? (
                    actsOf(partner).map((act) => (
                      <Button
                        key={act}
                        aria-label={say(actWords[act].of, { name: partner.name })}
                        onPress={() => setOpen({ partner, act })}
                      >
                        {say(actWords[act].title)}
                      </Button>
                    ))
                  ) : (
                    <Button
                      aria-label={say('let_in_of', { name: partner.name })}
                      isDisabled={letIn.isPending}
                      onPress={() => letIn.mutate({ partner, disabled: false })}
                    >
                      {say('let_in')}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {letIn.isError && <p role="alert">{sentenceOf(letIn.error)}</p>}
      <Sheet title={say('add')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <PartnerForm />
      </Sheet>
      <Sheet title={titleOf(shown)} isOpen={shown !== undefined} onClose={close}>
        {shown?.act === 'change' && (
          <PartnerEdit key={shown.partner.id} partner={shown.partner} onClose={close} />
        )}
        {shown !== undefined && shown.act !== 'change' && (
          <Sure key={shown.partner.id + shown.act} {...shown} act={shown.act} onClose={close} />
        )}
      </Sheet>
    </Page>
  );
}

/** Of one that hears nothing there is nothing to sign. */
const actsOf = ({ webhook }: Partner): readonly PartnerAct[] =>
  webhook === undefined ? ['token', 'cut'] : ['token', 'secret', 'cut'];

function titleOf(open: Open | undefined): string {
  if (open === undefined) return '';
  return open.act === 'change'
    ? say('change_of', { name: open.partner.name })
    : say(actWords[open.act].title);
}

/** Addresses one under the other, each broken at its points alone where it has to be, or that there is none. */
function Addresses({ all }: { readonly all: readonly string[] }) {
  if (all.length === 0) return <span className={form.quiet}>{say('no_address')}</span>;
  return (
    <div className={styles.addresses}>
      {all.map((one) => (
        <bdi key={one} dir="ltr">
          {one.split(/(?<=[./])(?=\w)/).map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one address, which stay in their order.
            <Fragment key={at}>
              {piece}
              <wbr />
            </Fragment>
          ))}
        </bdi>
      ))}
    </div>
  );
}
