import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { SecretBox } from "@/ui/secret-box";

interface Props {
  machine: { name: string; client_id: string };
  secret: string;
  onClose: () => void;
}

/** The only time that the secret is seen: it closes by its own button alone. */
export function SecretDialog({ machine, secret, onClose }: Props) {
  const { t } = useTranslation("machines");
  return (
    <Dialog title={t("secret.once", { name: machine.name })} onClose={onClose} firm>
      <Fields>
        <p className="small">{t("secret.onceHelp")}</p>
        <SecretBox label={t("secret.id")} lines={[machine.client_id]} />
        <SecretBox label={t("secret.word")} lines={[secret]} />
      </Fields>
      <Acts>
        <Button onClick={onClose}>{t("secret.kept")}</Button>
      </Acts>
    </Dialog>
  );
}
