"""The notifier's client against the plan API's real app, without a network in between."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from services.directory.calendar.models import CalendarDay
from services.directory.people.models import ApiClient
from services.directory.units.queries import directory
from services.notifier.plan_client import PlanApi, PlanApiDown
from services.notifier.subjects.service import read_feed
from services.plan_api.accounts.passwords import hashed
