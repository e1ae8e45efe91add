/** Lets so many in at once; the others are told at once to come later, which costs less than letting them wait. */
export interface Admission {
  /** null: all places are taken. Otherwise call the answer once, when the work is done. */
  enter(): (() => void) | null;
}

export function admission(places: number): Admission {
  let taken = 0;
  return {
    enter() {
      if (taken >= places) return null;
      taken += 1;
      let inside = true;
      return () => {
        if (inside) taken -= 1;
        inside = false;
      };
    },
  };
}
