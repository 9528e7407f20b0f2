/** Pages outside the frame: the sign-in itself, and what is left to do after it. */
const OUTSIDE = /^\/(sign-in|dang-nhap|hoan-tat|lien-ket)\b/;

/** Where to go after the sign-in: only a path of ours, never another site ("//evil.example" is one). */
export function insideAddress(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || /^\/[/\\]/.test(wanted) || OUTSIDE.test(wanted)) return "/";
  return wanted;
}
