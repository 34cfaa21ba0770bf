import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../src/domain/user.ts';
import { meQuery } from '../api/queries.ts';
import type { Me } from '../api/types.ts';

/** The zone of the organisation: whoever asks for no more is not drawn again when a count is another. */
export function useZone(): string {
  const { data } = useQuery({ ...meQuery, select: zoneOf });
  if (data === undefined) throw new Error('useZone stands under the signed-in route');
  return data;
}

/** The role of who is signed in, read as the zone is. */
export function useRole(): Role {
  const { data } = useQuery({ ...meQuery, select: roleOf });
  if (data === undefined) throw new Error('useRole stands under the signed-in route');
  return data;
}

const zoneOf = ({ organisation }: Me): string => organisation.zone;
const roleOf = ({ user }: Me): Role => user.role;

/** Who is signed in. Under the signed-in route only, which reads it before anything is drawn. */
export function useMe(): Me & { readonly zone: string } {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe stands under the signed-in route');
  return { ...data, zone: data.organisation.zone };
}
