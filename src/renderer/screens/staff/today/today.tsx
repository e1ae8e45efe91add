import { useWords } from '../../../ui/kiosk-view.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { words as common } from '../words.ts';
import { Cells, Totals } from './cells.tsx';
import { TodoCard } from './todo-card.tsx';
import { words } from './words.ts';

/** What works, what does not, and what to do next. */
export function Today({ context, send }: StaffProps) {
  const { say } = useWords();
  const { today, leaf } = context;
  if (!today)
    return <StaffFrame name="staff-today" title={say(common.loading)} context={context} send={send} />;
  const count = today.todos.length;
  const stopped = today.todos.some(({ todo }) => todo === 'out-of-service');
  return (
    <StaffFrame
      name="staff-today"
      title={count === 0 ? say(words.nothing) : say(words.some, { count: `${count}` })}
      lead={say(stopped ? words.stopped : words.serving)}
      context={context}
      send={send}
    >
      <PagedList
        leaf={leaf}
        onLeaf={(next) => send({ type: 'leaf.turned', leaf: next })}
        items={today.todos.map((todo, index) => ({
          key: `${todo.todo}`,
          node: <TodoCard todo={todo} first={index === 0} send={send} />,
        }))}
      />
      <Cells today={today} />
      <Totals today={today} />
    </StaffFrame>
  );
}
