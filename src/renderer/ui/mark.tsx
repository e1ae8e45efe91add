/** The open door: the product's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 84 84" aria-hidden="true">
      <path d="M0 0H84V84H0z" className="mark-ground" />
      <path d="M14 18H70V24H14z" className="mark-lintel" />
      <path d="M24 32H60V84H24z" className="mark-room" />
      <path d="M24 32L43 40V84H24z" className="mark-leaf" />
      <circle cx="37.5" cy="62" r="2.8" className="mark-knob" />
    </svg>
  );
}
