/** Which of a few questions is asked: segments, and always also in words. */
export function StepsDone({
  done,
  total,
  name,
  text,
}: {
  done: number;
  total: number;
  name: string;
  text: string;
}) {
  return (
    <div className="steps-done">
      <p className="step clip">{name}</p>
      <span className="segments" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is nothing but its place
          <i key={index} className={index < done ? 'past' : index === done ? 'here' : ''} />
        ))}
      </span>
      <p className="step">{text}</p>
    </div>
  );
}
