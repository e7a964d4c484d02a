import type { PointerEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Look, Size } from './look.ts';
import { panLook, zoomLook } from './look.ts';

type Extent = { width: number; tall: number };
/** A press with less movement than this is a click. */
const CLICK_PX = 4;

/** Panning by dragging, zooming by the wheel and by two fingers; a resting press is handed to `onClick`. */
export function useGestures({
  container,
  extent,
  frame,
  moving,
  move,
  onHover,
  onClick,
}: {
  container: RefObject<HTMLElement | null>;
  extent: Extent;
  frame: Size;
  moving: RefObject<Look>;
  move: (look: Look) => void;
  onHover: (point: { x: number; y: number } | null) => void;
  onClick: (point: { x: number; y: number }) => void;
}) {
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === 1 ? 16 : 1;
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018));
      const point = { x: event.clientX - box.left, y: event.clientY - box.top };
      move(zoomLook(moving.current, factor, point, extent, frame));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [container, extent, frame, moving, move]);

  const getPoint = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      pointers.current.set(event.pointerId, getPoint(event));
      travelled.current = 0;
    },
    onPointerMove: (event: PointerEvent) => {
      const point = getPoint(event);
      const before = pointers.current.get(event.pointerId);
      if (before === undefined) {
        onHover(point);
        return;
      }
      travelled.current += Math.hypot(point.x - before.x, point.y - before.y);
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, point);
      if (other !== undefined) {
        const apart = Math.hypot(before.x - other.x, before.y - other.y);
        const factor = apart === 0 ? 1 : Math.hypot(point.x - other.x, point.y - other.y) / apart;
        move(zoomLook(moving.current, factor, other, extent, frame));
      } else if (travelled.current >= CLICK_PX) {
        move(panLook(moving.current, point.x - before.x, point.y - before.y, extent, frame));
      }
    },
    onPointerUp: (event: PointerEvent) => {
      const wasDown = pointers.current.delete(event.pointerId);
      if (wasDown && travelled.current < CLICK_PX) onClick(getPoint(event));
    },
    onPointerCancel: (event: PointerEvent) => pointers.current.delete(event.pointerId),
    onPointerLeave: () => onHover(null),
  };
}
