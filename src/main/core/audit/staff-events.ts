/** What staff did at the kiosk. By PIN or badge, never by name: a commune's staff share one PIN. */
export type StaffEvent =
  | { readonly kind: 'staff.signed-in'; readonly body: { readonly by: 'pin' | 'badge' } }
  | {
      readonly kind: 'staff.sign-in-refused';
      readonly body: { readonly by: 'pin' | 'badge'; readonly failures: number; readonly waitMs: number };
    }
  | { readonly kind: 'staff.signed-out'; readonly body: Record<string, never> }
  | { readonly kind: 'staff.task-done'; readonly body: { readonly task: string; readonly ms: number } }
  | { readonly kind: 'staff.print-voided'; readonly body: { readonly jobId: string } }
  | { readonly kind: 'staff.sent-again'; readonly body: { readonly seq: number; readonly reason: string } }
  | { readonly kind: 'staff.visit-ended'; readonly body: Record<string, never> }
  | { readonly kind: 'staff.restarted'; readonly body: { readonly part: string } }
  | { readonly kind: 'staff.service-stopped'; readonly body: { readonly reason: string } }
  | { readonly kind: 'staff.service-reopened'; readonly body: Record<string, never> }
  | { readonly kind: 'staff.practised'; readonly body: Record<string, never> }
  | { readonly kind: 'staff.week-sheet-asked'; readonly body: { readonly from: string } }
  | { readonly kind: 'day.closed'; readonly body: { readonly day: string; readonly numbers: number } };
