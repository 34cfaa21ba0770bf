import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Listing } from '../components/listing.tsx';
import { Section } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { importsQuery } from './queries.ts';
import { say } from './words.ts';
import { countWords, kindWords, statusWords } from './words-of.ts';

/** The files that were applied, the newest first, with who sent each and what came of it. */
export function EarlierImports() {
  const query = useInfiniteQuery(importsQuery);
  return (
    <Section title={say('past')}>
      <Listing query={query} empty={[say('past_none'), say('past_none_words')]}>
        {(files) => (
          <Table
            label={say('past')}
            rows={files}
            columns={[
              {
                name: say('what'),
                cell: ({ id, kind, state }) => (
                  <Link to="/imports/$id" params={{ id }}>
                    {kindWords(kind)}, {statusWords(state)}
                  </Link>
                ),
              },
              { name: say('when'), cell: ({ createdAt }) => <When at={createdAt} /> },
              { name: say('who'), cell: ({ byName }) => byName ?? say('somebody') },
              { name: say('result'), cell: countWords },
            ]}
          />
        )}
      </Listing>
    </Section>
  );
}
