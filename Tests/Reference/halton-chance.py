"""Halton's results payments, family by family, from Documentation/model.md alone.

Every play draws what the plan does not know (rates, leaving, replacement, the council's delay) and
follows every family of every place: route, time, leaving, replacement, window, maximum. The cohorts,
fees, prices and assumptions of Scenarios/halton-2012.json stand here as numbers of their own, so that
the two programs share nothing. Needs numpy; 20,000 plays take half a minute.

    python3 Tests/Reference/halton-chance.py

printed, with seed 20261129:

    known, no delay: mean 145036 ± 69 sd 9700 p10 132700 p50 144900 p90 157500
    ranges, no delay: mean 141962 ± 103 sd 14590 p10 122900 p50 142100 p90 160800
    ranges and delay: mean 147536 ± 354 sd 50082 p10 85200 p50 142000 p90 218500
"""
import numpy as np, math, sys
rng=np.random.default_rng(20261129)
def run(D, fixed=None, known=False):
    base=2012*12+3
    att=[] # (start month index, funded, year index)
    for fam,fun,a,b in [(145,120,(2012,6),(2013,3)),(145,120,(2013,4),(2014,3)),(85,73,(2014,4),(2014,9))]:
        m0=a[0]*12+a[1]-1-base; M=b[0]*12+b[1]-1-base-m0+1
        f0=p0=0
        for i in range(1,M+1):
            f=-(-fam*i//M); p=(2*f*fun+fam)//(2*fam)
            att.append((m0+i-1,p-p0)); f0,p0=f,p
    starts=np.repeat([s for s,_ in att],[n for _,n in att]); P=len(starts); assert P==313
    year=(starts+0)//12  # April 2012 is 0
    fee=np.array([3200,2400,1600])[year]; pay=np.array([[700,1500,2300],[800,1600,2400],[100,100,100]])[:,year]
    def pert(lo,mo,hi):
        if known: return np.full(D,mo,float)
        m=(mo-lo)/(hi-lo); return lo+(hi-lo)*rng.beta(1+4*m,1+4*(1-m),D)
    rc,re,rp=pert(.45,.6,.7),pert(.04,.07,.10),pert(.03,.06,.09)
    h,share=pert(.005,.01,.02),pert(.5,.75,.9)
    sh=pert(-10,0,10) if fixed is None else np.full(D,float(fixed))
    sh=sh[:,None]
    def tri(lo,mo,hi,shape):
        u=rng.random(shape); a,c,b=lo+sh,mo+sh,hi+sh
        F=(c-a)/(b-a)
        x=np.where(u<F,a+np.sqrt(u*(b-a)*(c-a)),b-np.sqrt((1-u)*(b-a)*(b-c)))
        return np.maximum(0,np.ceil(x)).astype(int)
    last=(2015*12+2-base)-0  # March 2015: last month of attachment and the last month claimed, audit 1 and cut-off April
    total=np.zeros(D)
    left=np.broadcast_to(4000-fee,(D,P)).astype(float).copy(); open_=np.ones((D,P),bool)
    start=np.broadcast_to(starts,(D,P)).copy(); alive=np.ones((D,P),bool)
    while alive.any():
        u=rng.random((D,P)); route=np.where(u<rc[:,None],0,np.where(u<(rc+re)[:,None],1,2))
        t0=tri(6,12,24,(D,P)); t1=tri(6,14,24,(D,P)); tp=tri(3,6,12,(D,P))
        leave=np.ceil(np.log(rng.random((D,P)))/np.log1p(-h[:,None])).astype(int)
        t=np.where(route==0,t0,t1)
        main=alive&(route<2)&(t<leave)
        add=alive&(route!=1)&open_&(rng.random((D,P))<rp[:,None])&(tp<leave)
        open_&=~add
        def paid(mask,tt,k):
            nonlocal total,left
            amount=np.where(k==3,0,0)
            ok=mask&(start+tt<=last)
            a=np.minimum(left,amounts(k)); a=np.where(ok,a,0); left=left-a; total=total+a.sum(1)
        def amounts(k): return np.where(route==0,pay[0],pay[1]) if k==0 else np.broadcast_to(pay[2],(D,P))
        # the main result first where both come in one month; else by month
        first=add&main&(tp<t)
        paid(first,tp,2); paid(main,t,0); paid(add&~first,tp,2)
        again=alive&~main&(rng.random((D,P))<share[:,None])
        start=start+leave+2
        alive=again&(start<=last)
    return total
for label,kw in [('known, no delay',dict(fixed=0,known=True)),('ranges, no delay',dict(fixed=0)),('ranges and delay',dict()),]:
    x=np.concatenate([run(500,**kw) for _ in range(40)])
    q=np.percentile(x,[10,50,90])
    print(label,'mean %.0f ± %.0f sd %.0f p10 %.0f p50 %.0f p90 %.0f'%(x.mean(),x.std()/math.sqrt(len(x)),x.std(),*q), 'P(funding<950000)=%.3f'%((x+788800)<950000).mean())
