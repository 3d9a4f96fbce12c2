from tests.ptvsync.test_faults import *
import pytest
@pytest.mark.parametrize("version",["11"])
def test_x(registry, run, registry_world, version):
    run(version); b=rows()
    registry.faults.switch_on("half_page", path=LISTS); f=run(version); registry.faults.clear()
    print(f.status, f.message)
    asked=[]
    h=run(version); n=never_faulted(version); r=rows()
    print(h.status, h.counters, {k.value:(len(b[k]),len(r[k]),len(n[k])) for k in r})
    h=run(version); r=rows(); print({k.value:(len(r[k]),len(n[k])) for k in r})
