import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import { Modal } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./dialog.module.css";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** While something is on its way, or shown only once: no closing by a press beside the sheet. */
  firm?: boolean;
}

/** A sheet over the page. Only lazily loaded pages use it. */
export function Dialog({ title, onClose, children, wide = false, firm = false }: Props) {
  const { t } = useTranslation("ui");
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 760 : 520}
      closeOnClickOutside={!firm}
      closeOnEscape={!firm}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.45 }}
    >
      {children}
    </Modal>
  );
}

interface ActsProps {
  children: ReactNode;
  note?: ReactNode;
}

/** The foot of a form: what happens on the left, the acts on the right. */
export function Acts({ children, note }: ActsProps) {
  return (
    <div className={classes.acts}>
      {note && <span className={`note ${classes.note}`}>{note}</span>}
      {children}
    </div>
  );
}

/** The fields of a form, one below the other. */
export function Fields({ children, label }: { children: ReactNode; label?: string }) {
  const id = useId();
  if (!label) return <div className={classes.fields}>{children}</div>;
  return (
    <fieldset className={classes.fields} aria-labelledby={id}>
      <legend id={id} className={classes.legend}>
        {label}
      </legend>
      {children}
    </fieldset>
  );
}

/** What an act will do, set apart by shape and tint: red is kept for what is overdue. */
export function Consequences({ children }: { children: ReactNode }) {
  return <div className={classes.consequences}>{children}</div>;
}
