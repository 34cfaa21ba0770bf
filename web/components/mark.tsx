/** The mark: three rising steps. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 15h5v6H3zM9.5 9h5v12h-5zM16 3h5v18h-5z" fill="currentColor" />
    </svg>
  );
}
