/** Mouths from very satisfied to very dissatisfied, on the 96-unit grid of the pictograms. */
const mouths = {
  5: <path className="face-cut" d="M26 54h44a4 4 0 0 1 4 4 26 20 0 0 1-52 0 4 4 0 0 1 4-4z" />,
  4: <path className="face-line" d="M26 58a26 20 0 0 0 44 0" />,
  3: <path className="face-line" d="M27 63h42" />,
  2: <path className="face-line" d="M30 69a22 16 0 0 1 36 0" />,
  1: <path className="face-line" d="M25 74a25 21 0 0 1 46 0" />,
} as const;

/** One face of the family; its word stands beside it. */
export function Face({ score }: { score: keyof typeof mouths }) {
  return (
    <svg className="face" viewBox="0 0 96 96" aria-hidden="true">
      <circle cx="48" cy="48" r="46" className="face-head" />
      <rect x="28" y="28" width="9" height="16" rx="4.5" className="face-cut" />
      <rect x="59" y="28" width="9" height="16" rx="4.5" className="face-cut" />
      {mouths[score]}
    </svg>
  );
}
