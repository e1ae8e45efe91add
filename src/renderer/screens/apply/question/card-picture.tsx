/** Where the square code stands: on the front of a chip card, on the back of the card of 2024. */
export function CardPicture({ side }: { side: 'front' | 'back' }) {
  return (
    <svg className="card-picture" viewBox="0 0 160 100" aria-hidden="true">
      <rect x="2" y="2" width="156" height="96" rx="10" className="card-face" />
      {side === 'front' ? (
        <>
          <circle cx="38" cy="44" r="12" />
          <path d="M18 80c0-16 9-22 20-22s20 6 20 22z" />
          <path d="M74 58h68v6H74zM74 73h48v6H74z" />
        </>
      ) : (
        <path d="M16 20h60v6H16zM16 35h44v6H16zM16 64h128v6H16zM16 79h128v6H16z" />
      )}
      <path d="M110 14h34v34h-34z" className="card-code" />
      <path d="M116 20h8v8h-8zM130 20h8v8h-8zM116 34h8v8h-8z" className="card-face-part" />
    </svg>
  );
}
