import { encode } from 'uqr';

/** A QR code as vector squares: black on white in every contrast, with its quiet zone of four modules. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={name}
    >
      <path d={`M0 0H${size}V${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
