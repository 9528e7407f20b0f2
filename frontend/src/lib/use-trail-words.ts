import { useTranslation } from "react-i18next";

interface Row {
  action: string;
  subject: { kind: string; id: string };
  actor: { kind: string; id: number | null; name: string | null };
}

/** How a row of a trail reads: who, did what, to what. An act without words of its own shows its code. */
export function useTrailWords() {
  const { t } = useTranslation("audit");
  return {
    act: ({ action }: Row): string => t(`action.${action}`, { defaultValue: action }),
    subject: ({ subject }: Row): string =>
      `${t(`kind.${subject.kind}`, { defaultValue: subject.kind })} ${subject.id}`,
    actor: ({ actor }: Row): string =>
      actor.kind === "system" || actor.id === null
        ? t("actor.system")
        : (actor.name ?? t(`actor.unknown_${actor.kind}`, { id: actor.id })),
  };
}
