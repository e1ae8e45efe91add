import { Button } from './button.tsx';
import { useWords } from './kiosk-view.tsx';
import { words } from './words.ts';

export function BackButton({ onPress }: { onPress: () => void }) {
  const { say } = useWords();
  return (
    <Button before="arrow-left" onPress={onPress}>
      {say(words.back)}
    </Button>
  );
}
