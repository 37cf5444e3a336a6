"""A module that nobody uses is not loaded, and whoever uses it does not notice."""

from __future__ import annotations

import subprocess
import sys

import pytest

_ASK = """
import sys
import expectations
{use}
loaded = "scipy.stats._stats_py" in sys.modules
sys.exit(0 if loaded is {loaded} else f"loaded is {{loaded}}")
"""


@pytest.mark.parametrize(
    ("use", "loaded"),
    [
        ("import expectations.suite, expectations.data_docs", False),
        ("import inspect; from scipy import stats; inspect.getmodule(int)", False),
        ("from scipy import stats; assert stats.entropy([1, 1]) > 0.69", True),
        ("from scipy.stats import norm; assert norm.cdf(0) == 0.5", True),
        ("import scipy.stats.distributions as below; assert below.norm.cdf(0) == 0.5", True),
    ],
)
def test_statistics_load_when_they_are_used(use, loaded):
    done = subprocess.run(
        [sys.executable, "-c", _ASK.format(use=use, loaded=loaded)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
