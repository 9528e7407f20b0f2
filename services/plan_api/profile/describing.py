"""A person as `/auth/me` shows them. Apart from service.py, which changes something."""

from services.directory.units.domain import Directory
from services.directory.units.schemas import UnitRef
from services.plan_api.accounts.domain import home
from services.plan_api.profile.queries import SignedInPerson
from services.plan_api.profile.schemas import GrantRead, MeRead
from services.shared.db import OPEN_END
from services.shared.wording import Language


def described(own: SignedInPerson, directory: Directory, language: Language) -> MeRead:
    def ref(unit_id: int) -> UnitRef:
        return UnitRef.of(directory.unit(unit_id), language)

    person = own.person
    at = home([(str(grant.role), grant.unit_id) for grant in own.grants])
    return MeRead(
        id=person.id,
        full_name=person.full_name,
        email=person.email,
        post=person.post,
        language=person.language,
        simulated=person.simulated,
        grants=[
            GrantRead(
                role=grant.role,
                unit=ref(grant.unit_id),
                valid_to=None if grant.valid_to == OPEN_END else grant.valid_to,
                delegated_by=grant.delegated_by,
            )
            for grant in own.grants
        ],
        home=None if at is None else ref(at),
        to_do=list(own.to_do),
        second_factor=own.second_factor,
        recovery_codes=own.recovery_codes,
    )
