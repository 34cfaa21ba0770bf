import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';
import type { Me } from '../api/types.ts';

/** The zone of the organisation: whoever asks for no more is not drawn again when a count is another. */
export function useZone(): string {
  const { data } = useQuery({ ...meQuery, select: zoneOf });
  if (data === undefined) throw new Error('useZone stands under the signed-in route');
  return data;
}

const zoneOf = ({ organisation }: Me): string => organisation.zone;

/** Who is signed in. Under the signed-in route only, which reads it before anything is drawn. */
export function useMe(): Me & { readonly zone: string } {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe stands under the signed-in route');
  return { ...data, zone: data.organisation.zone };
}
