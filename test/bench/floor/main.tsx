import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a page made with the same tools can do: one button that counts its touches. */
function Floor() {
  const [touches, setTouches] = useState(0);
  return (
    <button type="button" data-screen="attract" onClick={() => setTouches(touches + 1)}>
      {touches}
    </button>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Floor />);
