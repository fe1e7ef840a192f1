import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark';
import { WaterLines } from './water-lines';

/** The page of somebody who is not signed in: the picture, the name, and one thing to do. */
export function FrontDoor({ children }: { children: ReactNode }) {
  return (
    <div className="sign-in">
      <div className="sign-in-picture" aria-hidden="true">
        <WaterLines />
        <p className="sign-in-motto">
          Every sharp pain
          <br />
          reaches a person.
        </p>
      </div>
      <main className="sign-in-main" id="main">
        <div className="sign-in-box">
          <div className="sign-in-brand">
            <BrandMark size={36} />
            <span>Ischia</span>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
