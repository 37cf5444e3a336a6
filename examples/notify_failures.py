"""Have a Prefect server post every failed run of duizhang to an address.

    python examples/notify_failures.py https://chat.example.org/hooks/duizhang

Works with whatever takes a POST with JSON: a chat's incoming webhook, a pager, a small program of your own.
Run it again to change the address. Mail, and chats with a block of their own, are set up on Prefect's page
(Automations) in the same way.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from prefect.automations import Automation
from prefect.blocks.webhook import Webhook
from prefect.events.actions import CallWebhook
from prefect.events.schemas.automations import EventTrigger, Posture

NAME = "duizhang failures"
PAYLOAD = """{"text": {{
    (flow.name ~ ": " ~ flow_run.name ~ " " ~ flow_run.state.name ~ ": " ~ flow_run.state.message) | tojson
}}}"""


def notify(address: str) -> None:
    """Make the block with the address and the automation, in the place of those of an earlier time."""
    block_id = Webhook(url=address).save("duizhang-failures", overwrite=True)
    # Each deployment in prefect.yaml has the tag duizhang, and so have its runs.
    trigger = EventTrigger(
        expect={"prefect.flow-run.Failed", "prefect.flow-run.Crashed", "prefect.flow-run.TimedOut"},
        match={"prefect.resource.id": "prefect.flow-run.*"},
        match_related={"prefect.resource.id": "prefect.tag.duizhang", "prefect.resource.role": "tag"},
        posture=Posture.Reactive,
        threshold=1,
    )
    with suppress(ValueError):  # there is none yet
        Automation.read(name=NAME).delete()
    action = CallWebhook(block_document_id=block_id, payload=PAYLOAD)
    Automation(name=NAME, trigger=trigger, actions=[action]).create()


if __name__ == "__main__":
    notify(sys.argv[1])
