import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { employerQuery } from '../api/queries.ts';

/** The name of an employer by its id, as a link. Asked once for each employer, however many rows name it. */
export function EmployerName({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...employerQuery(id), staleTime: 300_000 });
  return (
    <Link to="/employers/$id" params={{ id }}>
      {data?.name ?? 'Employer'}
    </Link>
  );
}
